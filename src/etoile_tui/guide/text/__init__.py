"""Texts: their normal form, for comparing, and their nearest form in ASCII."""
