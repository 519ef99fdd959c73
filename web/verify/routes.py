"""The public check's lines of the route table."""

from web.route import Public, Route
from web.verify import answer, handlers
from web.verify.address import PATH

ROUTES: tuple[Route, ...] = (
    Public("/verify", handlers.form, "verify.form"),
    Public(PATH, handlers.show, "verify.show"),
    Public(f"{PATH}/answer", answer.save, "verify.answer", writes=True),
)
