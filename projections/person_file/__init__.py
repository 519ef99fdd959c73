"""What is known of a person, and everything that has happened with them."""
