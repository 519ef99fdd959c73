"""Ranked matches: made, recorded, shown."""
