"""The map: people as boxes, relationships as labelled lines, drawn as plain lines of text."""
