"""Voucher policies: their money, opening one, issuing a voucher."""
