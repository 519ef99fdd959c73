"""The desk: today's work at an outlet, and the one box that finds people, cases and vouchers."""
