"""The proof: nothing ahead gets out, through any surface (docs/safety.md)."""
