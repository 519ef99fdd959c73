"""Rows out of a spreadsheet: read, looked at one by one, and recorded once each by the one write path."""
