"""The story as known at a horizon: the facts, and how they are folded into people and changes."""
