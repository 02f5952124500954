"""What pages and search share: links, and the wording of one line about one thing."""
