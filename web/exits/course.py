"""The course of a way out in words: the road it goes, and each event with what was said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup, escape

from projections.exit_board.answers import Exit, Step
from web.i18n import gettext
from web.streams.facts import facts
from web.streams.sentences import sentence
from web.terms.exits import exit_how, exit_outcome

SAID = ("text", "plan", "grounds", "minutes", "reasons", "reason", "opinion", "findings")
"""What people wrote, shown below the sentence."""

_BAD = {"opened", "ground-added", "term-lapsed"}
_DUE = {"term-reminded"}


def timeline(steps: Iterable[Step], actors: Mapping[str, str], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """The latest first. A decision that was confirmed repeats what was proposed: only the opinion is new."""
    return [_told(step, actors, names) for step in sorted(steps, key=lambda one: -one.step)]


def _told(step: Step, actors: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Any]:
    system = step.by.startswith("system:")
    kind = "bad" if step.what in _BAD else "due" if step.what in _DUE else "" if system else "human"
    told = {name: value for name, value in step.told.items() if name != "evidence"}
    filled = {name: escape(value) for name, value in facts(told, names, "exit").items()}
    if "number" in filled:
        filled["number"] = _in_chinese(filled["number"])
    who = escape(actors[step.by]) if system else _in_chinese(actors[step.by])
    what = Markup(sentence(f"exits.{step.what}.v1", who, filled))  # noqa: S704  our own words, filled with what is escaped
    return {"at": step.at, "what": what, "sub": _said(step), "kind": kind}


def _said(step: Step) -> Markup:
    """In the language it was written in, which is Chinese."""
    fields = ("opinion",) if step.what == "decision-confirmed" else SAID
    said = next((step.told[name] for name in fields if step.told.get(name)), "")
    return _in_chinese(said) if said else Markup()


def _in_chinese(text: str) -> Markup:
    return Markup('<span lang="zh-CN">{}</span>').format(text)


def road(exit: Exit) -> list[dict[str, Any]]:
    """The stations: passed, present, left out."""
    ended = {"released": gettext("解除，继续履约"), "exited": gettext("退出，终止合同")}
    answered = bool(exit.planned_on or exit.appealed_on or "appeal" in exit.lapsed)
    served = [_day(exit.served_on), exit_how(exit.served_how)]
    stations: list[tuple[str, bool, str, list[str]]] = [
        (gettext("标记拟退出"), True, "", [exit.opened_on.isoformat()]),
        (gettext("送达通知书"), exit.served_on is not None, "to-serve", served),
        (gettext("签收"), exit.received_on is not None, "to-receive", [_day(exit.received_on)]),
        (gettext("整改或申诉"), answered, "to-answer", _answered(exit)),
    ]
    if exit.appealed_on:
        stations.append((gettext("听证"), exit.heard_on is not None, "to-hear", [_day(exit.heard_on)]))
    is_decided = exit.decided is not None and exit.stage not in ("to-decide", "to-confirm")
    outcome = exit_outcome(exit.outcome) if exit.outcome else ""
    stations.append((gettext("决定"), is_decided, "to-decide to-confirm", [_day(exit.decided_on), outcome]))
    if exit.decided == "remedy" or exit.stage == "in-remedy":
        stations.append((gettext("整改"), exit.stage != "in-remedy", "in-remedy", [_day(exit.remedy_until)]))
    stations.append((ended.get(exit.stage, gettext("结束")), exit.is_closed, "released exited", []))
    return [
        {"name": name, "state": _state(exit, done, stages), "notes": [note for note in notes if note]}
        for name, done, stages, notes in stations
    ]


def _state(exit: Exit, done: bool, stages: str) -> str:
    if exit.stage == "exited" and "exited" in stages.split():
        return "stop"
    if not exit.is_closed and exit.stage in stages.split():
        return "now"
    return "done" if done else ""


def _answered(exit: Exit) -> list[str]:
    plan = gettext("整改计划 %(day)s", day=_day(exit.planned_on)) if exit.planned_on else ""
    appeal = gettext("申诉 %(day)s", day=_day(exit.appealed_on)) if exit.appealed_on else ""
    lapsed = gettext("申诉期满") if "appeal" in exit.lapsed else ""
    return [plan, appeal, lapsed]


def _day(day: Any) -> str:
    return day.isoformat() if day else ""
