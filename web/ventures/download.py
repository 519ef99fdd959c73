"""The library of projects, the founders and the clinics as files: people masked."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.request import Request
from web.shown.actors import actor_names
from web.shown.download import handed, pages_of
from web.shown.money import in_yuan
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.terms.ventures import venture_badge, venture_category
from web.ventures import clinics, founders, projects

PROJECTS = (
    *(N_("项目名称"), N_("类别"), N_("开发单位或个人"), N_("所需投资（元）"), N_("专家评审"), N_("推荐")),
    *(N_("状态"), N_("受理日"), N_("入库日")),
)
FOUNDERS = (
    *(N_("姓名"), N_("电话"), N_("阶段"), N_("创办的企业"), N_("落地日"), N_("带动就业"), N_("责任人")),
    *(N_("问题"), N_("未解决"), N_("建档日")),
)
CLINICS = (
    *(N_("编号"), N_("主题"), N_("专家"), N_("日期"), N_("开始"), N_("地点"), N_("网点")),
    *(N_("号数"), N_("预约"), N_("已指导")),
)


def library(request: Request) -> Response:
    return handed(request, "ventures", N_("创业项目库"), PROJECTS, _projects(request))


def followed(request: Request) -> Response:
    return handed(request, "founders", N_("创业跟踪"), FOUNDERS, _founders(request))


def clinics_held(request: Request) -> Response:
    return handed(request, "clinics", N_("创业门诊"), CLINICS, _clinics(request))


def _projects(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = projects.asked_for(request)
    for page in pages_of(lambda number: projects.page_of(request, asked, page=number, size=LARGEST)):
        for one in page.rows:
            money = in_yuan(one.investment_fen)
            what = (one.name, venture_category(one.category), one.developer, money, one.reviews, one.recommended)
            days = (one.received_on.isoformat(), one.listed_on.isoformat() if one.listed_on else "")
            yield (*what, venture_badge(one.status).text, *days)


def _founders(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = founders.asked_for(request)
    for page in pages_of(lambda number: founders.page_of(request, asked, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        owners = actor_names(request, (one.staff for one in page.rows), {one.operator for one in page.rows})
        for one in page.rows:
            known = people.get(one.person)
            who = (known.name, known.phone) if known else ("", "")
            stage = gettext("已落地") if one.stage == "founded" else gettext("孵化中")
            began = one.founded_on.isoformat() if one.founded_on else ""
            told = (one.jobs, owners.get(one.staff, ""), one.problems, one.unsolved, one.opened_on.isoformat())
            yield (*who, stage, one.enterprise, began, *told)


def _clinics(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked = clinics.asked_for(request)
    for page in pages_of(lambda number: clinics.page_of(request, asked, page=number, size=LARGEST)):
        experts = clinics.expert_names(request, page.rows)
        outlets = outlet_names(request, {one.operator for one in page.rows})
        for one in page.rows:
            what = (one.clinic, one.topic, experts[one.clinic], one.day.isoformat(), one.begins)
            yield (*what, one.place, outlets.get(one.outlet, ""), one.slots, one.booked, one.advised)
