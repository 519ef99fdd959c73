"""One row becomes what a clerk would have recorded at the window: the same commands, by the one write path."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from domain.cases.commands import CompleteStep, OpenCase
from domain.catalogue.catalogue import items
from domain.people.commands import RegisterPerson
from domain.policies.effects import IDENTITY
from domain.policies.graduate_survey import DEGREES, ITEM
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal
from domain.tasks.commands import AddSurveyed
from tenants.application import Application
from tenants.context import Context
from tenants.imports.answers import Import
from tenants.imports.columns import GRADUATES, PERSONAL, survey
from tenants.outcome import Refused
from tenants.vault.vault import Vault

PERSON, CASE = "person", "case"


class Recorder:
    """Records the rows of one import. Thread-safe."""

    def __init__(self, application: Application, vault: Vault, one: Import, on: date) -> None:
        self._application = application
        self._vault = vault
        self._import = one
        self._on = on

    def record(self, values: Mapping[str, str], context: Context) -> str | Refusal:
        """The person's id, or why not. The same row again, under its request id, is recorded once.

        Somebody may register the same number in between: then the row is recorded for whoever that is.
        """
        key = self._vault.lookup_key("identity", values["identity"])
        payload = msgspec.json.encode([self._import.id, values], order="deterministic")
        holder = self._application.log.holder(IDENTITY, key)
        answer = self._try(values, context, holder or self._application.number_for(context, PERSON), key, payload)
        if not isinstance(answer, Refusal) or answer.code != "people.unknown" or holder is not None:
            return answer
        holder = self._application.log.holder(IDENTITY, key)
        return self._try(values, context, holder, key, payload) if holder else answer

    def _try(self, values: Mapping[str, str], context: Context, person: str, key: str, payload: bytes) -> str | Refusal:
        commands = self._commands(values, context, person, key)
        outcome = self._application.handle(commands, context, payload=payload, answer={PERSON: person})
        return outcome.refusal if isinstance(outcome, Refused) else outcome.answer.get(PERSON, person)

    def _commands(self, values: Mapping[str, str], context: Context, person: str, key: str) -> list[Command]:
        registered = self._registered(values, person, key)
        if self._import.kind != GRADUATES:
            return [registered]
        case = self._application.number_for(context, CASE)
        return [registered, *self._surveyed(values, person, case)]

    def _registered(self, values: Mapping[str, str], person: str, key: str) -> RegisterPerson:
        lookup = self._vault.lookup_key
        return RegisterPerson(
            person=person,
            operator=self._import.tenant,
            outlet=self._import.outlet,
            identity_key=key,
            name_key=lookup("name", values["name"]),
            phone_key=lookup("phone", values["phone"]),
            name=Personal.of(values["name"]),
            identity=Personal.of(values["identity"]),
            phone=Personal.of(values["phone"]),
            address=Personal.of(values["address"]),
            village=values["village"],
            education=values["education"],
            on=self._on,
        )

    def _surveyed(self, values: Mapping[str, str], person: str, case: str) -> list[Command]:
        """The form of item 7.1.2 as a case that is taken through all its steps, and counted for the task it does."""
        operator, outlet = self._import.tenant, self._import.outlet
        filled = {one.name: values[one.name] for one in survey() if values.get(one.name)}
        filled |= {"degree": DEGREES.get(values["education"], ""), "verified": "yes"}
        told = {name: filled.pop(name) for name in list(filled) if name in PERSONAL}
        opened = OpenCase(
            case=case,
            operator=operator,
            outlet=outlet,
            village=values["village"],
            item=ITEM,
            subject_kind="person",
            subject=person,
            fields=filled,
            private=Personal.of(msgspec.json.encode(told).decode()) if told else None,
            told=tuple(told),
            on=self._on,
        )
        steps = range(1, len(items()[ITEM].steps) + 1)
        commands: list[Command] = [opened]
        commands += [CompleteStep(case=case, operator=operator, step=step, on=self._on) for step in steps]
        if self._import.task:
            commands.append(
                AddSurveyed(
                    task=self._import.task,
                    operator=operator,
                    person=person,
                    outlet=outlet,
                    case=case,
                    outcome="surveyed",
                    on=self._on,
                )
            )
        return commands
