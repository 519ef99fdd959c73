"""Proof of the write path."""
