"""Appraisals: ranking, one operator's period, what stands behind it, and the report."""
