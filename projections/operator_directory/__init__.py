"""Which operators are there, under what contract, with which outlets and staff?"""
