"""Proof of domain/cases."""
