"""Proof of the event store."""
