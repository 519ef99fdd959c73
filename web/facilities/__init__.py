"""Convenience facilities of outlets."""
