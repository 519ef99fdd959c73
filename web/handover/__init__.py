"""What an operator that left passes on: to whom, how far it is, what is held up, and the final settlement."""
