"""Checking a printed appraisal without an account."""
