"""What a service item (服务事项) is made of. All of it is data: the notice's words, and what it leaves open."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

SUBJECTS = (
    "person",
    "household",
    "employer",
    "person_or_employer",
    "activity",
    "campaign",
    "publication",
    "facility",
)
"""Whom or what an item serves. A case is of one of the seven kinds; `person_or_employer` leaves it to the window."""

FIELD_KINDS = (
    "line",
    "text",
    "number",
    "money",
    "day",
    "time",
    "choice",
    "choices",
    "yes",
    "phone",
    "village",
    "people",
    "skill-course",
    "startup-course",
    "taken-course",
    "venture",
)
DUTY_KINDS = ("follow-up", "call-back", "push", "report", "check")


class Rule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How a clause is decided: `kind` names a rule of `domain.policies.eligibility_rules`, the rest are its terms.

    `ask` is the fact that is declared at the window, `status` a lasting status of the person, `field` a day on the
    form, `months` and `least`–`most` its limits, `of` the rules that must all hold.
    """

    kind: str
    ask: str = ""
    status: str = ""
    field: str = ""
    months: int = 0
    least: int = 0
    most: int = 0
    of: tuple[Rule, ...] = ()

    def __iter__(self) -> Iterator[Rule]:
        """The rule itself and those it is made of."""
        yield self
        for part in self.of:
            yield from part


class Clause(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One eligibility clause in the notice's words. Of the clauses that share an `either`, one is enough."""

    clause: str
    quote: str
    rule: Rule
    either: str = ""


class FormField(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A field of the item's form. `money` is kept in fen, a `day` in ISO form, `choices` and `people` with commas.

    A `personal` one tells of somebody: it is kept sealed.
    """

    name: str
    label: str
    kind: str
    group: str = ""
    help: str = ""
    required: bool = False
    personal: bool = False
    choices: tuple[tuple[str, str], ...] = ()


class DutyRule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is still to be done: `days` after `after` ("finished" or a step's number), then `every` so many days.

    With `by`, on the day that the form has in that field, as soon as both are known: a promised deadline (承诺期限).
    """

    kind: str
    text: str
    days: int
    after: str = "finished"
    every: int = 0
    by: str = ""


class ServiceItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One service item. `tier` is 基本, 专业 or 延伸; steps are keyed by position, a name may stand twice (5.3.2)."""

    code: str
    name: str
    group: str
    tier: str
    standard_text: str
    steps: tuple[str, ...]
    flow_kind: str = ""
    subject: str = "person"
    clauses: tuple[Clause, ...] = ()
    fields: tuple[FormField, ...] = ()
    form_step: int = 0  # the step that is not passed while a required field is empty; 0 for the last one
    documents: tuple[str, ...] = ()
    obligations: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    duties: tuple[DutyRule, ...] = ()
    offered: bool = True  # False once it is taken off the list: no new case is opened

    @property
    def checked_at(self) -> int:
        """The step at which the form must be complete, counted from 1."""
        return self.form_step or len(self.steps)

    def kinds(self) -> tuple[str, ...]:
        """The kinds of subject that a case of the item may have."""
        return ("person", "employer") if self.subject == "person_or_employer" else (self.subject,)

    def asks(self) -> tuple[str, ...]:
        """The facts that are declared at the window, in the order of the clauses."""
        found = [rule.ask for clause in self.clauses for rule in clause.rule if rule.ask]
        return tuple(dict.fromkeys(found))
