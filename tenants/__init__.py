"""Whose history it is: the write side around the domain."""
