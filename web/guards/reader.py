"""The reader's language and theme: from the address (`?lang=en`, `?theme=dark`), a cookie, or the settings.

What the address says is remembered in a cookie for a year. Both are a matter of looks, so a GET may set them.
"""

from http.cookies import SimpleCookie

from starlette.datastructures import MutableHeaders, QueryParams
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.i18n import TAGS, Language, known, speaking

LANGUAGE, THEME = "lang", "theme"
THEMES = ("auto", "light", "dark")
COOKIES = {LANGUAGE: "yizhan_lang", THEME: "yizhan_theme"}
YEAR = 365 * 24 * 3600


class Reader:
    """Sets the language and the theme for everything inside."""

    def __init__(self, app: ASGIApp, default: Language) -> None:
        self.app = app
        self.default = default

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = QueryParams(scope["query_string"])
        header = dict(scope["headers"]).get(b"cookie", b"").decode("latin-1")
        kept = cookie_parser(header) if header else {}
        wanted = {LANGUAGE: known(asked.get(LANGUAGE)), THEME: _theme(asked.get(THEME))}
        language = wanted[LANGUAGE] or known(kept.get(COOKIES[LANGUAGE])) or self.default
        theme = wanted[THEME] or _theme(kept.get(COOKIES[THEME])) or "auto"
        scope["yizhan.theme"] = "" if theme == "auto" else theme

        async def worded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("Content-Type", "").startswith("text/html"):
                    headers["Content-Language"] = TAGS[language]  # type: ignore[index]
                for key, value in wanted.items():
                    if value:
                        headers.append("Set-Cookie", remember(key, value, scope["scheme"] == "https"))
            await send(message)

        with speaking(language):  # type: ignore[arg-type]
            await self.app(scope, receive, worded)


def _theme(value: str | None) -> str | None:
    return value if value in THEMES else None


def remember(what: str, value: str, secure: bool) -> str:
    """The Set-Cookie that keeps a choice for a year."""
    cookie = SimpleCookie({COOKIES[what]: value})
    for attribute, setting in {"path": "/", "max-age": YEAR, "samesite": "lax", "httponly": True}.items():
        cookie[COOKIES[what]][attribute] = setting
    cookie[COOKIES[what]]["secure"] = secure
    return cookie[COOKIES[what]].OutputString()
