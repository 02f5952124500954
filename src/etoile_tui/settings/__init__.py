"""Settings: what the user writes in the config file, and what the program remembers."""
