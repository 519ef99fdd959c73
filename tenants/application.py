"""The single write path: context → permission → load → decide → append.

One call is one transaction: the command, what follows from it (`domain.policies.reactions`), its request id and the
claims and caps of its events. A conflict loads and decides again, in turn, a few times; a refusal writes nothing.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from domain.policies.effects import effects_of, taken
from domain.shared.bounds import out_of_bounds, unfit
from domain.shared.effects import Claim, Release, SetCap, Use
from domain.shared.message import Command, Event
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal, refuse
from tenants.authority import not_allowed
from tenants.clock import Clock, business_date
from tenants.context import Context
from tenants.handlings import HANDLINGS, REACTIONS, Read
from tenants.ids import CROCKFORD
from tenants.leaving import left_for_good
from tenants.outcome import Done, Outcome, Refused
from tenants.states import StateCache
from tenants.store.command import CommandKey, StoredCommand
from tenants.store.envelope import BUREAU, Envelope, tenant_of
from tenants.store.errors import CapExceeded, ClaimTaken, RequestRepeated, RequestReused, VersionConflict
from tenants.store.log import Log
from tenants.turns import Turns
from tenants.unit import Source, Unit

ATTEMPTS = 8


class Application:
    """Carries out commands for a context. `clock` gives UTC; `secret` keys the digests of requests."""

    def __init__(self, log: Log, clock: Clock, secret: bytes) -> None:
        self.log = log
        self.clock = clock
        self._secret = hashlib.sha256(b"yizhan request digests" + secret).digest()
        self._turns = Turns()
        self._states = StateCache(lambda wanted: log.load_many(wanted, opening=True))

    def number_for(self, context: Context, purpose: str) -> str:
        """A readable number for what a request makes; the same request sent again makes the same number."""
        drawn = int.from_bytes(self._keyed(f"{context.actor}\0{context.request_id}\0{purpose}".encode()), "big")
        text = "".join(CROCKFORD[(drawn >> 5 * n) & 31] for n in range(10))
        return f"{business_date(self.clock()):%y%m}-{text[:5]}-{text[5:]}"

    def handle(
        self,
        commands: Command | Sequence[Command],
        context: Context,
        *,
        payload: bytes | None = None,
        answer: Mapping[str, str] | None = None,
    ) -> Outcome:
        """Carry out one command, or several as one.

        `payload` is what the request id stands for (default: the commands themselves); the same id with another payload
        is refused. `answer` is kept with the request id and given again when the request is repeated. StoreUnavailable
        when the database does not answer; asking again with the same request id is safe.
        """
        given = [commands] if isinstance(commands, Command) else list(commands)
        if problem := _unfit(given, context):
            return Refused(problem)
        key = self._key(given, context, payload, answer)
        lost: set[str] = set()
        with self._turns.turn() as turn:
            for attempt in range(ATTEMPTS):
                try:
                    return self._attempt(given, context, key, answer, lost, fresh=attempt > 0)
                except VersionConflict as conflict:
                    turn.wait_for(conflict.stream)
                except ClaimTaken as claim:
                    # Lost once, the streams may already tell more exactly why: decide again, then say just "taken".
                    lost.add(claim.scope)
        return Refused(refuse("request.busy"))

    def _attempt(
        self,
        commands: Sequence[Command],
        context: Context,
        key: CommandKey | None,
        answer: Mapping[str, str] | None,
        lost: Collection[str],
        *,
        fresh: bool,
    ) -> Outcome:
        """Load, decide, append, once. VersionConflict or ClaimTaken when somebody else was faster.

        `lost` are the scopes in which a claim was taken at an earlier attempt.
        """
        unit, refusal = self._decide(commands, context, fresh=fresh)
        if unit.remembered and (refusal or not unit.recorded):
            unit, refusal = self._decide(commands, context, fresh=True)
        if refusal or not unit.recorded:
            if key and (stored := self.log.command(key.scope, key.request_id)):
                return self._again(stored, key)
            return Refused(refusal) if refusal else Done(0, (), dict(answer or {}))
        try:
            return self._append(unit, context, key, answer)
        except ClaimTaken as claim:
            code = taken(claim.scope, (event for _, _, _, event in unit.recorded))
            if code is None or claim.scope not in lost:
                raise
            return Refused(refuse(code))
        except CapExceeded as full:
            return Refused(self._exhausted(full))
        except RequestRepeated as repeated:
            return self._again(repeated.stored, key)
        except RequestReused:
            return Refused(refuse("request.reused"))

    def _decide(self, commands: Sequence[Command], context: Context, *, fresh: bool) -> tuple[Unit, Refusal | None]:
        unit = Unit(self._states, fresh=fresh)
        today = business_date(self.clock())
        for command in commands:
            permission = HANDLINGS[type(command)].permission
            problem = (
                not_allowed(command, permission, context, today)
                or left_for_good(unit, context, today)
                or self._carry_out(command, unit, context)
            )
            if problem:
                return unit, problem
        return unit, None

    def _carry_out(self, command: Command, unit: Unit, context: Context) -> Refusal | None:
        """Decide one command and, in the same unit, what its events bring about."""
        handling = HANDLINGS[type(command)]
        own = handling.decider, handling.stream(command, self.log.holder)
        if handling.begins:
            unit.suppose_new(own)
        facts = self._facts(handling.reads, command, unit, own)
        known = unit.folded(own)
        if handling.prepare:
            facts |= {"area": context.area, "actor": context.actor, "since": known.since}
            for name, read in handling.then.items():
                facts[name] = _states(unit, read(command, facts))
            prepared = handling.prepare(command, facts)
            if isinstance(prepared, Refusal):
                return prepared
            command = prepared
        events = handling.decider.decide(command, known.state)
        if isinstance(events, Refusal):
            return events
        if events and handling.decider.forward and known.until and command.on < known.until:
            return refuse("history.backwards", field="on", last=known.until.isoformat())
        unit.record(own, events, command.on)
        for event in events:
            for following in self._reactions(event, unit, command.on):
                if problem := self._carry_out(following, unit, context):
                    return problem
        return None

    def _reactions(self, event: Event, unit: Unit, on: date) -> Iterator[Command]:
        """Lazily: a later reaction sees what the commands of an earlier one brought about."""
        for reaction in REACTIONS.get(type(event), ()):
            if reaction.when(event):
                facts = self._facts(reaction.reads, event, unit)
                for name, read in reaction.then.items():
                    facts[name] = _states(unit, read(event, facts))
                yield from reaction.react(event, facts, on)

    def _facts(
        self, reads: Mapping[str, Read], message: Command | Event, unit: Unit, *also: Source
    ) -> dict[str, object]:
        """What is read of other streams, by name, and streams that are needed `also`: all read together."""
        asked = {name: read(message, {}) for name, read in reads.items()}
        unit.know([*also, *(source for one in asked.values() for source in _sources(one))])
        return {name: _states(unit, one) for name, one in asked.items()}

    def _append(self, unit: Unit, context: Context, key: CommandKey | None, answer: Mapping[str, str] | None) -> Done:
        now = self.clock()
        envelopes = [
            Envelope(
                tenant=_history(stream, event, context),
                stream=stream,
                version=version,
                recorded_at=now,
                on=on,
                actor=context.actor,
                role=context.role,
                on_behalf_of=context.tenant,
                request_id=context.request_id,
                reason=context.reason,
                event=event,
            )
            for stream, version, on, event in unit.recorded
        ]
        events = tuple(event for _, _, _, event in unit.recorded)
        effects = [effect for event in events for effect in effects_of(event)]
        positions = self.log.append(
            envelopes,
            command=key,
            claims=[e for e in effects if isinstance(e, Claim)],
            releases=[e for e in effects if isinstance(e, Release)],
            caps=[e for e in effects if isinstance(e, SetCap | Use)],
            expected=unit.expected,
        )
        self._states.moved(unit.written)
        return Done(positions[-1], events, dict(answer or {}))

    def _key(
        self,
        commands: Sequence[Command],
        context: Context,
        payload: bytes | None,
        answer: Mapping[str, str] | None,
    ) -> CommandKey | None:
        if not context.request_id:
            return None
        body = payload if payload is not None else msgspec.json.encode(commands, enc_hook=_plain)
        names = ",".join(type(c).__name__ for c in commands).encode()
        digest = self._keyed(names + b"\0" + body)
        return CommandKey(context.actor, context.request_id, digest, msgspec.json.encode(answer or {}))

    def _again(self, stored: StoredCommand, key: CommandKey | None) -> Outcome:
        if key is None or not hmac.compare_digest(stored.digest, key.digest):
            return Refused(refuse("request.reused"))
        answer = msgspec.json.decode(stored.answer, type=dict[str, str])
        return Done(stored.last_position, (), answer, repeated=True)

    def _exhausted(self, full: CapExceeded) -> Refusal:
        used, cap = self.log.cap(full.key) or (0, 0)
        return refuse("policies.budget", field="policy", used_fen=used, budget_fen=cap, left_fen=cap - used)

    def _keyed(self, text: bytes) -> bytes:
        return hashlib.blake2b(text, key=self._secret, digest_size=32).digest()


def _sources(asked: Source | list[Source] | None) -> list[Source]:
    return asked if isinstance(asked, list) else [asked] if asked else []


def _states(unit: Unit, asked: Source | list[Source] | None) -> object:
    if isinstance(asked, list):
        return tuple(unit.state(source) for source in asked)
    return unit.state(asked) if asked else None


def _unfit(commands: Sequence[Command], context: Context) -> Refusal | None:
    """Why what was typed cannot be taken, before anything is looked at."""
    return (
        unfit(context.request_id, "request_id")
        or unfit(context.reason or "", "reason")
        or next((problem for command in commands if (problem := out_of_bounds(command))), None)
    )


def _history(stream: str, event: Event, context: Context) -> str:
    """Whose history the event belongs to: the stream's operator, the operator it names, or who acted."""
    owner = tenant_of(stream)
    if owner != BUREAU:
        return owner
    return getattr(event, "operator", None) or context.tenant or BUREAU


def _plain(value: object) -> object:
    if isinstance(value, Personal):
        return value.plain
    raise TypeError(f"a command cannot hold a {type(value).__name__}")
