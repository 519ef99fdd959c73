"""Résumés, and recruiting that hangs on a case: recommendation, agency recruiting, remote interview."""
