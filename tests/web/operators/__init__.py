"""The list of operators, and one of them."""
