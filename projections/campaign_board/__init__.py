"""Surveys, assistance activities, the pool of posts."""
