"""Which streams does the log hold?"""
