"""What `etoile import` does, with whom it asks, and what it says."""
