"""The frame of every page: headers, doors, words, and how it looks."""
