"""A form on a page of its own, described as data: what it asks for, where it posts to, where one goes back to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.responses import Response

from domain.shared.message import Command
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Form, Sent
from web.render import go, invalid, render
from web.request import Request

PAGE, FRAGMENT = "outlets/sheet.html", "outlets/_sheet.html"
F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True)
class Ask:
    """One field: `kind` is a macro of forms.html; `more` is handed to it."""

    kind: str  # field, area, select, grouped, choices, tick, upload
    name: str
    choices: Sequence[Any] = ()
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form. `back` is where one goes afterwards, and by 取消; `crumbs` lead to it."""

    title: str
    action: str
    back: str
    groups: Sequence[tuple[str, Sequence[Ask]]]
    submit: str
    beside: str = ""
    note: str = ""
    warn: str = ""
    crumbs: Sequence[tuple[str, str | None]] = ()
    danger: bool = False
    upload: bool = False


def show(request: Request, sheet: Sheet, form: Sent[F]) -> Response:
    """The form before anything is typed."""
    return render(request, PAGE, sheet=sheet, form=form)


def save(
    request: Request,
    sheet: Sheet,
    sent: Sent[F],
    commands: Callable[[F], Command | Sequence[Command]],
    done: str,
    *,
    to: Callable[[Mapping[str, str]], str] | None = None,
    answer: Mapping[str, str] | None = None,
) -> Response:
    """Carried out and on with a word, or the form once more with what is wrong beside its field.

    `to` gives the address to go to, by what is kept as `answer`: a form sent twice leads to the same page.
    """
    if sent.ok:
        outcome = act(request, commands(sent.value), answer=answer)
        if not isinstance(outcome, Refused):
            address = to(outcome.answer) if to else sheet.back
            return flash.put(request, go(request, address), done, "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FRAGMENT, sheet=sheet, form=sent)
