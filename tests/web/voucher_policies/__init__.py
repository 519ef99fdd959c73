"""Voucher policies of the bureau: their money, opening one, issuing a voucher."""
