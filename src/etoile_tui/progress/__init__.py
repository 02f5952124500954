"""Progress: how far a viewer has watched, kept on disk."""
