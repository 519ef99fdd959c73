"""What somebody wrote, told apart from the words of a page: on an English page it is marked as being in Chinese."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from web.i18n import TAGS, language

CHINESE = re.compile(r"[\u3400-\u9fff]")


def said(text: str | None) -> str:
    """The text as it stands, nothing for none; where the page is in English and the text is not, a reader of the screen
    is told so."""
    if not text or language() == "zh" or not CHINESE.search(text):
        return text or ""
    return Markup("<span lang='{}'>{}</span>").format(TAGS["zh"], escape(text))
