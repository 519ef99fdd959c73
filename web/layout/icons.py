"""Icons: symbols of one sprite of our own, so that a page carries a name and not a drawing."""

import re
from functools import cache

from markupsafe import Markup

from web.assets import assets, static

SPRITE = "icons.svg"


@cache
def names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(re.findall(r'<symbol id="i-([a-z]+)"', assets()[SPRITE].body.decode()))


@cache
def icon(name: str, size: int = 16) -> Markup:
    """The drawing, beside a word that says the same: it is hidden from screen readers. KeyError for an unknown name."""
    if name not in names():
        raise KeyError(f"no icon named {name!r} in {SPRITE}")
    own = Markup(' class="i"') if size == 16 else ""
    return Markup('<svg{} width="{}" height="{}" aria-hidden="true"><use href="{}#i-{}"/></svg>').format(
        own, size, size, static(SPRITE), name
    )
