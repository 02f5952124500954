"""The guide's one screen: its four views, the clock, and what it watches on disk."""
