"""The workforce."""
