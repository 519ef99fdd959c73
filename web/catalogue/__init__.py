"""The catalogue of service items: what each asks for and does, and how an officer publishes a new edition."""
