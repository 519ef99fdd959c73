"""Appraisals: ranking, one operator's period, what counted, and the report on paper."""
