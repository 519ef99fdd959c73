"""Operators: the list, and one operator with its contract, outlets, staff and appraisals."""
