"""A status on a page: a kind (ok, live, warn, bad or none), a Chinese label, an icon of its own shape."""

from __future__ import annotations

from typing import NamedTuple

from web.i18n import gettext


class Badge(NamedTuple):
    """For `ui.badge(*badge)`; `text` is worded when it is asked for by `worded`."""

    kind: str
    text: str
    icon: str | None = None

    def worded(self) -> Badge:
        """The same in the language in use."""
        return self._replace(text=gettext(self.text))
