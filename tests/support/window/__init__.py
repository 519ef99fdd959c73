"""The operator's desk under test: a small town with two operators, and people who work at its windows."""
