"""Tests of etoile_tui.cli.export."""
