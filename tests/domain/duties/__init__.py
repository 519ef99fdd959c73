"""Proof of domain/duties."""
