"""Packs on disk: which shows are installed, and reading one up to a horizon."""
