"""Forms: from typed text to typed values, all problems at once, in the reader's language, nothing typed is lost.

    class Register(Form):
        name: Name = Field(title=N_("姓名"))
        born: date | None = Field(None, title=N_("出生日期"), description=N_("可不填"))

    sent = Register.read(request)        # Sent[Register]
    if not sent.ok:
        return invalid(request, "people/register.html", form=sent)
    command = RegisterPerson(name=Personal.of(sent.value.name), …)

An empty form for a first look is `Register.blank(name="…")`. A refusal of the domain goes back beside its field with
`sent.refused(refusal)`. `title` is the label, `description` the help under it; both are Chinese messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Generic, Self, TypeVar, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.datastructures import FormData

from domain.shared.refusal import Refusal
from web.i18n import gettext
from web.refusals import words
from web.request import Request
from web.wrong import complaint

GENERAL = ""  # the key of a problem that belongs to no single field


F = TypeVar("F", bound="Form")


@dataclass(frozen=True)
class Sent(Generic[F]):
    """What came from the reader: the text as typed, and either the typed value or what is wrong with it."""

    form: type[F]
    texts: Mapping[str, tuple[str, ...]]
    problems: Mapping[str, str] = field(default_factory=dict)  # by field; GENERAL for the whole form
    typed: F | None = None
    prefix: str = ""  # put before every id, when a page has two forms

    @property
    def ok(self) -> bool:
        return self.typed is not None and not self.problems

    @property
    def value(self) -> F:
        """The typed form; ValueError when there are problems."""
        if self.typed is None:
            raise ValueError("the form has problems and no value")
        return self.typed

    def text(self, name: str) -> str:
        return next(iter(self.texts.get(name, ())), "")

    def id(self, name: str) -> str:
        return f"{self.prefix}{name.replace('_', '-')}"

    def label(self, name: str) -> str:
        return gettext(self.form.model_fields[name].title or name)

    def help(self, name: str) -> str:
        words = self.form.model_fields[name].description
        return gettext(words) if words else ""

    def required(self, name: str) -> bool:
        return self.form.model_fields[name].is_required()

    def says_required(self, name: str) -> bool:
        """Whether 必填 stands beside the label."""
        return self.form.SAYS_REQUIRED and self.required(name)

    def wrong(self, problems: Mapping[str, str]) -> Sent[F]:
        """The same with more problems, e.g. {"phone": "…"} found by a query."""
        return replace(self, problems={**self.problems, **problems})

    def refused(self, refusal: Refusal) -> Sent[F]:
        """The same with a refusal of the domain: beside its field when the form has it, above the form otherwise."""
        name = refusal.field if refusal.field in self.form.model_fields else GENERAL
        return self.wrong({name or GENERAL: words(refusal)})


class Form(BaseModel):
    """The base of all forms. Text is stripped; an empty field is no field, so a required one is missed."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)
    SAYS_REQUIRED: ClassVar[bool] = True  # False where everything is, and everybody knows: signing in
    VERBATIM: ClassVar[frozenset[str]] = frozenset()  # fields whose blanks at the ends belong to them: passwords

    @classmethod
    def read(cls, request: Request, prefix: str = "") -> Sent[Self]:
        """What was sent with a write."""
        return cls.of(request.sent, prefix)

    @classmethod
    def of(cls, data: FormData, prefix: str = "") -> Sent[Self]:
        texts = {
            name: tuple(one for one in (cls._text(name, sent) for sent in data.getlist(name)) if one)
            for name in cls.model_fields
        }
        given = {
            name: list(values) if _many(cls.model_fields[name].annotation) else values[0]
            for name, values in texts.items()
            if values
        }
        try:
            return Sent(cls, texts, {}, cls.model_validate(given), prefix)
        except ValidationError as error:
            return Sent(cls, texts, _problems(error), None, prefix)

    @classmethod
    def _text(cls, name: str, sent: object) -> str:
        return "" if not isinstance(sent, str) else sent if name in cls.VERBATIM else sent.strip()

    @classmethod
    def blank(cls, prefix: str = "", /, **initial: Any) -> Sent[Self]:
        """A form nobody has filled in yet, with the values it starts with."""
        texts = {name: _typed(value) for name, value in initial.items()}
        return Sent(cls, texts, {}, None, prefix)


def _many(annotation: Any) -> bool:
    return get_origin(annotation) in (list, tuple, set, frozenset)


def _typed(value: Any) -> tuple[str, ...]:
    if isinstance(value, (list, tuple, set, frozenset)):
        return tuple(str(one) for one in value)
    return () if value is None else (str(value),)


def _problems(error: ValidationError) -> dict[str, str]:
    """The first complaint about each field, in the order of the form."""
    found: dict[str, str] = {}
    for one in error.errors(include_url=False, include_input=False):
        name = str(one["loc"][0]) if one["loc"] else GENERAL
        found.setdefault(name, complaint(one["type"], one.get("ctx", {})))
    return found
