"""Comfort: what the user has written in the config file, and what the program remembers."""
