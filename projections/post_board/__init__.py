"""Which posts has whom applied for as of public welfare, and what awaits the bureau?"""
