"""Tests of etoile_tui.progress."""
