"""Vacancies, and who might fill them."""
