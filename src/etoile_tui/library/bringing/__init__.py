"""From what another program says was watched to a marker.

A mark is one of many; a marker is one position, and all before it is told. So whatever is doubtful
goes down: the marker that is proposed is the end of the longest run from the beginning without a
gap, and what is marked behind a gap counts for nothing.

It goes in two steps. What is proposed, and asked, comes from the file and from what the curtain
lets through, and from nothing else. Only who has said yes to a position has the list looked at up
to there: whether numbers, titles, dates and ids agree, and whether something stands between.
"""
