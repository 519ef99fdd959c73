"""Where is every voucher, and does the money add up?"""
