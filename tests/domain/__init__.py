"""Proof of the domain."""
