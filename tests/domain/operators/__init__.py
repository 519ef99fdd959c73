"""Proof of domain/operators."""
