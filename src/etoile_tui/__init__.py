"""A spoiler-safe episode guide for the terminal."""

__version__ = "0.1.0"
