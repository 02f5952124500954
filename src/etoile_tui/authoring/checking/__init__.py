"""Checking packs for their authors: every mistake of form, what may leak, and what reads badly.

It opens everything, as only authors may. The guide never loads it.
"""
