"""The map of relationships: people as boxes and relationships as labelled lines, in plain text."""
