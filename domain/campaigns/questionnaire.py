"""The questions of each survey, as data beside this file, in the notice's groups; what answers fit them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from domain.shared.refusal import Refusal, refuse

IN_WORDS = ("line", "text")
"""Kinds of question whose answers are sealed; all others have fixed answers, which are counted."""

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """`kind` is choice, choices, yes, number, line or text; the answer to `choices` is joined by commas."""

    name: str
    label: str
    kind: str
    group: str
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def in_words(self) -> bool:
        return self.kind in IN_WORDS


@cache
def questions(item: str) -> tuple[Question, ...]:
    """Of the survey of an item, in order; none for an item that surveys nobody."""
    file = files(__package__).joinpath("questionnaires", f"{item}.json")
    return msgspec.json.decode(file.read_bytes(), type=tuple[Question, ...]) if file.is_file() else ()


def misfit(item: str, answers: Mapping[str, str]) -> Refusal | None:
    """The first answer that fits no question, or required question without an answer."""
    asked = {one.name: one for one in questions(item) if not one.in_words}
    for name, answer in answers.items():
        if name not in asked or not _fits(asked[name], answer):
            return refuse("campaigns.answer", field=name)
    missing = next((one.name for one in asked.values() if one.required and not answers.get(one.name)), None)
    return refuse("text.missing", field=missing) if missing else None


def _fits(question: Question, answer: str) -> bool:
    codes = {code for code, _ in question.choices}
    match question.kind:
        case "choice":
            return answer in codes
        case "choices":
            return set(answer.split(",")) <= codes
        case "yes":
            return answer in ("yes", "no")
    return _NUMBER.fullmatch(answer) is not None
