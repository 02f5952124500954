"""Making a pack of what other programs and catalogues know of a show.

A reader for each kind of source makes a draft, `arrange` puts its episodes in order, and `writer`
writes the pack. No text of a source is ever a teaser: none of them parts what is safe before
watching from what happens. So every text is an episode's synopsis, in that episode's file alone.
"""
