"""Packs that mean harm: none of them runs anything, hangs, crashes or reaches the terminal."""
