"""Tests of etoile_tui.tui."""
