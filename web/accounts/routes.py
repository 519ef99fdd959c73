"""The door's lines of the route table."""

from web.accounts import handlers
from web.route import Public, Route, SignedIn

ROUTES: tuple[Route, ...] = (
    Public("/sign-in", handlers.form, "accounts.sign-in"),
    Public("/sign-in", handlers.sign_in, "accounts.sign-in-now", writes=True),
    SignedIn("/sign-out", handlers.sign_out, "accounts.sign-out", writes=True),
)
