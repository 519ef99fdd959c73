"""Keys of persons: sealing personal fields, opening them, and forgetting a person for good."""
