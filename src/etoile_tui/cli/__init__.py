"""The commands of `etoile`: plain text for people, JSON for programs."""
