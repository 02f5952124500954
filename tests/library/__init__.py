"""Tests of etoile_tui.library."""
