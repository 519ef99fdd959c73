"""Proof of domain/shared."""
