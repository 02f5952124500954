"""What the tests share: invented shows, a running app, programs in a terminal."""
