"""Tests of etoile_tui.settings."""
