"""Proof of domain/policies."""
