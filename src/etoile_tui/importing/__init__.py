"""Reading what other programs have written: files, archives, and marks of what was watched.

Whatever is read may be broken, or made to do harm. So everything is bounded by what is read, never
by what a file says of itself. Nothing here knows of a pack.
"""
