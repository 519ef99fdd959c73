"""What goes wrong, said in words: what happened, what to do now, and the number to read out on the phone."""
