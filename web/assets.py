"""Our own stylesheets, icons and script, and htmx: addressed by their content, so that browsers keep them for a year.

All style sheets become one file, in the order of STYLES; what is dark is apart, because its link carries the reader's
choice. `web/static/vendor/` is filled by `make install` and holds nothing of ours.
"""

import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.responses import PlainTextResponse, Response

from web.request import Request

STATIC = Path(__file__).resolve().parent / "static"
STYLES = (
    *("tokens", "base", "shell", "controls", "table", "form", "route", "parts", "door", "frame", "receipt"),
    *("calendar", "schemes", "modes"),
)
SERVED = (".css", ".js", ".svg", ".ico", ".png")
YEAR = "public, max-age=31536000, immutable"
MINUTE = "public, max-age=60"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent."""

    body: bytes
    media_type: str

    @property
    def mark(self) -> str:
        return hashlib.sha256(self.body).hexdigest()[:12]


@cache
def assets() -> dict[str, Asset]:
    """Every static file by its name below `static/`, and the bundled `site.css`; read once."""
    files = {
        path.relative_to(STATIC).as_posix(): Asset(
            path.read_bytes(), mimetypes.guess_type(path.name)[0] or "text/plain"
        )
        for path in sorted(STATIC.rglob("*"))
        if path.suffix in SERVED
    }
    files["site.css"] = Asset(b"\n".join(files[f"css/{name}.css"].body for name in STYLES), "text/css")
    return files


@cache
def static(name: str) -> str:
    """The address of a static file, with the mark of its content; KeyError when there is none."""
    return f"/static/{assets()[name].mark}/{name}"


def serve(request: Request) -> Response:
    """A static file; kept for a year when the address carries the mark of its content, a minute otherwise."""
    mark, _, rest = request.path_params["file"].partition("/")
    asset = assets().get(rest)
    cache_control = YEAR
    if asset is None or asset.mark != mark:
        asset, cache_control = assets().get(rest) or assets().get(request.path_params["file"]), MINUTE
    if asset is None:
        return PlainTextResponse("404", 404)
    headers = {"Cache-Control": cache_control, "ETag": f'"{asset.mark}"'}
    if request.headers.get("If-None-Match") == headers["ETag"]:
        return Response(None, 304, headers)
    return Response(asset.body, 200, headers, asset.media_type)
