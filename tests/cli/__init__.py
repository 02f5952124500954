"""Tests of etoile_tui.cli."""
