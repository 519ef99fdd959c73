"""The way out of an operator: where each stands, its course, its papers."""
