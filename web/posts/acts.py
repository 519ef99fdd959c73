"""What is done with a public-welfare post: each form leads to one command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from domain.posts import commands
from domain.shared.message import Command
from projections.post_board.answers import Post
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.posts import page
from web.posts.forms import Check, Confirm, Correct, Judge, Return, SendUp
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today


def show(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)))


def check(request: Request) -> Response:
    return _do(request, Check.read(request, "check-"), commands.CheckPost, gettext("已记录实地核查"))


def judge(request: Request) -> Response:
    return _do(request, Judge.read(request, "judge-"), commands.JudgePost, gettext("已记录性质初认"))


def correct(request: Request) -> Response:
    return _do(request, Correct.read(request, "correct-"), commands.CorrectPost, gettext("已更正申报内容"))


def send_up(request: Request) -> Response:
    return _do(request, SendUp.read(request, "send-"), commands.SendPostUp, gettext("已上报，待县级确认"))


def confirm(request: Request) -> Response:
    return _do(request, Confirm.read(request, "confirm-"), commands.ConfirmPost, gettext("已确认为公益性岗位"))


def give_back(request: Request) -> Response:
    return _do(request, Return.read(request, "return-"), commands.ReturnPost, gettext("已退回补正"))


def _do(request: Request, sent: Sent[Any], command: Callable[..., Command], said: str) -> Response:
    post: Post = page.find(request)
    if sent.ok:
        typed = {name: getattr(sent.value, name) for name in sent.form.model_fields}
        outcome = act(request, command(post=post.post, operator=post.operator, on=today(request), **typed))
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "posts.show", post=post.post), said, "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, page.PAGE, fragment=page.FRAGMENT, **page.values(request, post, sent))
