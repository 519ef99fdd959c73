"""Convenience facilities."""
