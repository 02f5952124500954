"""The guide as a file: what it holds, and the forms it is written in."""
