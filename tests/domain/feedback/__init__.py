"""Proof of domain/feedback."""
