"""Referrals, their outcome and follow-ups."""
