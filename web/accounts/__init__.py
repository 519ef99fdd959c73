"""The door: signing in, signing out."""
