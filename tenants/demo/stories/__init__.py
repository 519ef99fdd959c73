"""What happens to one person, vacancy or voucher of the demo, from its first day to its last."""
