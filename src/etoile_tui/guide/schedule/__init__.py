"""What a show's poster and menu say: episodes, their order, positions, and the curtain."""
