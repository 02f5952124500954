"""The four screens of the guide, one a file, each a view in the one house."""
