"""Public-welfare posts: the window's checks and opinion, and the bureau's confirmation."""
