"""Pages for readers: an episode, a person, relationships, the recap."""
