"""A show's episodes: their order, positions in it, the episode list, and the curtain."""
