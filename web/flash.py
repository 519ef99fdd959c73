"""One sentence carried over a redirect ("已登记"), in a cookie signed by us and shown once.

Never personal data: the cookie lies in the browser. It is signed so that nobody can put words into our pages.
"""

import base64
import hashlib
import hmac
import json

from starlette.responses import Response

from web.request import Request

COOKIE = "yizhan_note"
SECONDS = 60
KINDS = ("ok", "warn", "bad")


def put(request: Request, response: Response, text: str, kind: str = "ok") -> Response:
    """Have the next page say `text`; `kind` is ok, warn or bad."""
    body = base64.urlsafe_b64encode(json.dumps([kind, text]).encode())
    value = f"{body.decode()}.{_sign(request, body)}"
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, value, max_age=SECONDS, httponly=True, samesite="lax", secure=secure)
    return response


def read(request: Request) -> tuple[str, str] | None:
    """(kind, text) of the note, or None; None too for one we did not sign."""
    body, _, signature = request.cookies.get(COOKIE, "").partition(".")
    if not body or not hmac.compare_digest(_sign(request, body.encode()).encode(), signature.encode()):
        return None
    kind, text = json.loads(base64.urlsafe_b64decode(body))
    return (kind, text) if kind in KINDS else None


def forget(response: Response) -> None:
    """It has been shown."""
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")


def _sign(request: Request, body: bytes) -> str:
    key = request.platform.settings.secret_key.get_secret_value().encode()
    return hmac.new(key, b"note:" + body, hashlib.sha256).hexdigest()
