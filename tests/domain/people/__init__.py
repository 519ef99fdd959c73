"""Proof of domain/people."""
