"""Vacancies that employers offer without an account."""
