"""How quick the program is, measured from outside and as ratios to something that does nothing."""
