"""The commands: plain text for people, JSON for programs."""
