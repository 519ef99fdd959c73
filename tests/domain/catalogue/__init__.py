"""Proof of domain/catalogue."""
