"""Finding words in everything that is told, and people by their names."""
