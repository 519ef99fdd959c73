"""Proof of domain/jobs."""
