"""What htmx says with a request, and what a response may say to htmx.

https://htmx.org/reference/#request_headers — header values htmx had to encode come with a companion
`…-URI-AutoEncoded: true`; they are decoded here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from starlette.datastructures import Headers
from starlette.responses import Response


@dataclass(frozen=True, slots=True)
class Htmx:
    """The details of one htmx request; all empty for a request the browser made by itself."""

    request: bool = False
    boosted: bool = False
    history_restore: bool = False
    current_url: str | None = None
    target: str | None = None  # id of the element that will be swapped
    trigger: str | None = None  # id of the element that caused it
    trigger_name: str | None = None
    prompt: str | None = None

    @classmethod
    def of(cls, headers: Headers) -> "Htmx":
        def text(name: str) -> str | None:
            value = headers.get(name)
            return unquote(value) if value and headers.get(f"{name}-URI-AutoEncoded") == "true" else value

        def flag(name: str) -> bool:
            return headers.get(name) == "true"

        return cls(
            request=flag("HX-Request"),
            boosted=flag("HX-Boosted"),
            history_restore=flag("HX-History-Restore-Request"),
            current_url=text("HX-Current-URL"),
            target=text("HX-Target"),
            trigger=text("HX-Trigger"),
            trigger_name=text("HX-Trigger-Name"),
            prompt=text("HX-Prompt"),
        )

    @property
    def fragment(self) -> bool:
        """Whether a part of a page is wanted: a boosted link and a restored history entry want the whole."""
        return self.request and not self.boosted and not self.history_restore


def vary(response: Response) -> Response:
    """Says to every cache that the same address answers htmx differently."""
    known = [name.strip() for name in response.headers.get("Vary", "").split(",") if name.strip()]
    if "HX-Request" not in known:
        response.headers["Vary"] = ", ".join([*known, "HX-Request"])
    return response


def redirect(response: Response, url: str) -> Response:
    """Has htmx load `url` as a new page."""
    response.headers["HX-Redirect"] = url
    return response


def push_url(response: Response, url: str) -> Response:
    """Puts `url` in the address bar, so that what is seen can be shared."""
    response.headers["HX-Push-Url"] = url
    return response


def trigger(response: Response, events: Mapping[str, object]) -> Response:
    """Fires events in the browser after the swap, e.g. {"roster-changed": {"count": 3}}."""
    response.headers["HX-Trigger-After-Swap"] = json.dumps(dict(events), ensure_ascii=True)
    return response


def retarget(response: Response, selector: str, swap: str = "innerHTML") -> Response:
    """Puts the answer elsewhere than the page asked for."""
    response.headers["HX-Retarget"] = selector
    response.headers["HX-Reswap"] = swap
    return response
