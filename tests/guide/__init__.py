"""Tests of etoile_tui.guide."""
