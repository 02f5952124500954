"""Dialogs: screens that come over the guide, ask something or tell something, and go."""
