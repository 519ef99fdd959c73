"""One public-welfare post, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from projections.job_board import employers
from projections.post_board import queries
from projections.post_board.answers import Post
from web.forms import Sent
from web.i18n import gettext
from web.posts.forms import Check, Confirm, Correct, Judge, Return, SendUp
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.terms.posts import FUNDING, KINDS, TARGETS

PAGE, FRAGMENT = "posts/show.html", "posts/_page.html"
OPEN = ("applied", "returned")


def find(request: Request) -> Post:
    """404 when there is none, or it is not the reader's to see."""
    found = queries.post(request.context, request.platform.views, request.path_params["post"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, post: Post, sent: Sent[Any] | None = None) -> dict[str, Any]:
    """Everything the page shows; `sent` is the form that was refused, the others are as nobody had typed."""
    day = today(request)
    forms: dict[str, Sent[Any]] = {
        "check": Check.blank("check-", checked_on=post.checked_on or day, as_stated=_text(post.as_stated)),
        "judge": Judge.blank("judge-", is_public=_text(post.is_public), opinion=post.opinion),
        "correct": Correct.blank("correct-", **{name: getattr(post, name) for name in Correct.model_fields}),
        "send": SendUp.blank("send-"),
        "confirm": Confirm.blank("confirm-"),
        "give_back": Return.blank("return-"),
    }
    return {
        "post": post,
        "employer": employers.employer(request.context, request.platform.views, post.employer),
        "outlet": outlet_names(request, [post.operator]).get(post.outlet, ""),
        "stations": stations(post),
        "taken": queries.places_taken(request.context, request.platform.views, post.post),
        "today": day,
        "refused": sent,
        "choices": {"funding": _choices(FUNDING), "target": _choices(TARGETS), "kind": _choices(KINDS)},
        **{name: sent if sent and sent.form is form.form else form for name, form in forms.items()},
    }


def stations(post: Post) -> list[dict[str, Any]]:
    """受理 → 核查 → 初认 → 上报 → 确认."""
    passed = (True, bool(post.as_stated), bool(post.is_public), post.status in ("sent-up", "confirmed"))
    names = (gettext("受理"), gettext("实地核查"), gettext("性质初认"), gettext("上报"), gettext("县级确认"))
    done = (*passed, post.status == "confirmed")
    days = (post.applied_on, post.checked_on, None, post.sent_on, post.answered_on)
    now = next((n for n, one in enumerate(done) if not one), None)
    return [
        {
            "name": name,
            "state": "done" if done[n] else _ahead(post, n == now),
            "notes": [day.isoformat()] if done[n] and day else [],
        }
        for n, (name, day) in enumerate(zip(names, days, strict=True))
    ]


def _ahead(post: Post, is_next: bool) -> str:
    if post.status == "taken-back":
        return "stop" if is_next else ""
    return ("back" if post.status == "returned" else "now") if is_next else ""


def _text(value: bool | None) -> str | None:
    return None if value is None else str(value).lower()


def _choices(names: dict[str, str]) -> list[tuple[str, str]]:
    return [(code, gettext(name)) for code, name in names.items()]
