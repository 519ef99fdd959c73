"""Many clients at once, over real sockets, in front of the whole program."""
