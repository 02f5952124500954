"""What pages and search share: links, and how one thing that was told is worded."""
