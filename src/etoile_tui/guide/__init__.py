"""The pure middle: positions, facts and the fold. No files, no clock, no terminal."""
