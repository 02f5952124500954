"""What authors use: the other door to packs. The guide never loads it."""
