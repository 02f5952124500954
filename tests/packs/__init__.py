"""Tests of etoile_tui.packs."""
