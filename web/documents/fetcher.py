"""What the PDF engine may read: the files named here, from our own package, and nothing else in the world."""

from pathlib import Path
from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

PREFIX = "package:"
FILES = {"print.css": "text/css"}
HERE = Path(__file__).parent


class PackageFetcher(URLFetcher):  # type: ignore[misc, unused-ignore]
    """Answers `package:print.css`. Anything else stops the document: a report that asks for more is not ours."""

    def __init__(self) -> None:
        super().__init__(allow_redirects=False)
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        name = url.removeprefix(PREFIX)
        if not url.startswith(PREFIX) or name not in FILES:
            self.refused.append(f"a document asked for {url[:80]!r}, which is outside the package")
            raise FatalURLFetchingError(self.refused[-1])
        return URLFetcherResponse(url, (HERE / name).read_bytes(), {"Content-Type": f"{FILES[name]}; charset=utf-8"})
