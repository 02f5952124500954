"""Sentences that both front ends say."""

from typing import Final

PROGRESS_GONE: Final = "Your progress file has gone. etoile restore brings its good copy back."
"""Said where nothing is known of the viewer, and a good copy of the file is there."""
