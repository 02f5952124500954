"""The guide on the screen, in Textual."""
