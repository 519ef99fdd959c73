"""Which days of which years are working days, as far as they have been announced?"""
