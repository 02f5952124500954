"""Packs on disk: which shows are installed, and reading a pack up to a horizon."""
