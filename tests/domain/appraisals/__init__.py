"""Proof of domain/appraisals."""
