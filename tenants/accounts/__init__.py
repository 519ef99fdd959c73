"""People who log in: users, roles and permissions, sessions, sign-in attempts, the access log."""
