"""Which vacancies are offered by employers without an account, and what became of them?"""
