"""The Jinja environment: strict about what is undefined, escaping by default, one file a fragment.

Every room has its own `templates/` folder; a template is named by its room: "operators/list.html" is
web/operators/templates/list.html. Labels are data on their way to the screen and go through `_` like all words.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from tenants.accounts.permissions import Permission, may, writes
from web import addresses, current, formats, i18n, terms
from web.assets import static
from web.folding import Folding
from web.guards.access import opens
from web.i18n.catalogs import WEB
from web.keeping import Keeping
from web.layout import macros
from web.lists import choices
from web.said import said

EXTENSIONS = ("jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols", Folding, Keeping)
EXTRA: dict[str, Path] = {}  # rooms that lie elsewhere: the component gallery of the tests


def _plural(message: str, n: int, **params: object) -> str:
    """A counted thing in a template, `{{ _n("%(num)s 件", 3) }}`; the number gets its thousands separators."""
    words = Markup(i18n.counted(message, message, n))  # noqa: S704 - our own words; what fills them is escaped
    return words % {"num": formats.number(n), **params}


def _can(permission: str) -> bool:
    """Whether the reader may do it: {% if can("open_case") %}; ValueError for what is no permission."""
    request, asked = current.request(), Permission(permission)
    return may(request.context.role, asked) and not (request.left_on and writes(asked))


def _opens(name: str) -> bool:
    """Whether a named route is there and for the reader's role: {% if opens("streams.show") %}."""
    found = addresses.route(name)
    request = current.request()
    return found is not None and opens(request.context.role, found, left=request.left_on is not None)


def loader() -> BaseLoader:
    folders = {path.parent.name: path for path in WEB.glob("*/templates")} | EXTRA
    return PrefixLoader({room: FileSystemLoader(folder) for room, folder in folders.items()})


@cache
def environment(language: i18n.Language) -> Environment:
    """One environment a language for the whole program."""
    made = Environment(
        loader=loader(),
        extensions=EXTENSIONS,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.language = language  # type: ignore[attr-defined]
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(i18n.worded, i18n.counted, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(
        formats.FILTERS | terms.FILTERS | {"said": said, "changed": addresses.changed, "choices": choices}
    )
    made.globals.update(
        _n=_plural,
        can=_can,
        exists=addresses.exists,
        opens=_opens,
        path=lambda: current.request().url.path,
        static=static,
        url=addresses.url,
        here=addresses.here,
        at=addresses.at,
        language=i18n.language,
        tag=lambda: i18n.TAGS[i18n.language()],
    )
    macros.load(made)
    return made


def markup(template: str, values: Mapping[str, Any]) -> str:
    """The text of one template."""
    return environment(i18n.language()).get_template(template).render(values)
