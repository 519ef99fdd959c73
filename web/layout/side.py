"""The navigation as it is written: the same for everybody of a role at the same entry, so it is written once."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from web.i18n import Language
from web.layout.navigation import Links
from web.templating import markup


@lru_cache(2048)
def side(links: Links, language: Language) -> Markup:
    """The groups with their links in the language in use, which is `language`."""
    return Markup(markup("layout/_links.html", {"navigation": links}))  # noqa: S704 - a template of ours
