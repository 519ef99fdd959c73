"""What people say of the service: receipts, ratings and complaints, without an account."""
