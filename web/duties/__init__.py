"""Duties: what the desk still owes, done in one step from the list."""
