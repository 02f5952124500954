"""Checking packs."""
