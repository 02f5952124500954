"""Text as such: its normal form for comparing, and its nearest form in ASCII."""
