"""Vouchers: the list, the whole life of one, claiming and redeeming at the window."""
