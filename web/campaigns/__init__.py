"""Surveys, assistance activities and the pool of public-welfare posts."""
