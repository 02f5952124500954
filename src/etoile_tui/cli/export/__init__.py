"""The guide as a file: its contents and its formats."""
