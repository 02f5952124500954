"""The fold: what the facts up to a horizon come to."""
