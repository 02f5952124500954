"""Pages: an episode, what is new, a person, relationships, the recap."""
