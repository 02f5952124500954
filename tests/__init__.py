"""The tests, laid out like src; they use invented shows alone, but for tests/data."""
