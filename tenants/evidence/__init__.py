"""What proves a fact: files beside the log, sealed with the key of whom they are about, known by their hash."""
