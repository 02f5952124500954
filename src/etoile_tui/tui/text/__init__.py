"""Text for the screen: blocks, their layout in lines, and the pages made of them."""
