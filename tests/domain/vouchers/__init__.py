"""Proof of domain/vouchers."""
