"""Search: from typed words to what has been told with them."""
