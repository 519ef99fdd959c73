"""Who finds what at the side: the entries, the groups they stand in, the groups of a role.

An entry is shown once its route exists in the route table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tenants.accounts.roles import Role
from web import addresses
from web.guards.access import opens
from web.i18n import N_


@dataclass(frozen=True, slots=True)
class Entry:
    """One line at the side: its Chinese label, an icon of the sprite, and a name of the route table."""

    label: str
    icon: str
    route: str


@dataclass(frozen=True, slots=True)
class Link:
    """An entry on a page: where it leads, and whether the reader is there."""

    label: str
    icon: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A headed part of the navigation."""

    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """A part of the navigation as it stands on a page."""

    label: str
    links: tuple[Link, ...]


class Links(tuple[LinkGroup, ...]):
    """The navigation as it stands on a page: the same object for a role wherever the same entry is current."""

    __hash__ = object.__hash__


Shown = tuple[tuple[str, tuple[tuple[Entry, str], ...]], ...]
"""Headed entries with their addresses."""

ENTRIES: Mapping[str, tuple[str, str]] = {  # name of the route table: label, icon of the sprite
    "dashboard.home": (N_("首页"), "home"),
    "operators.list": (N_("机构与合同"), "people"),
    "operators.mine": (N_("机构概况"), "map"),
    "catalogue.list": (N_("服务事项目录"), "case"),
    "feedback.complaints": (N_("投诉"), "phone"),
    "tasks.list": (N_("任务"), "task"),
    "appraisals.list": (N_("考核"), "chart"),
    "samples.list": (N_("抽查工作"), "search"),
    "signals.list": (N_("疑点线索"), "flag"),
    "schemes.list": (N_("考核方案"), "edit"),
    "trials.list": (N_("方案模拟"), "half"),
    "exits.list": (N_("退出程序"), "flag"),
    "calendar.now": (N_("工作日历"), "clock"),
    "desk.today": (N_("今日"), "home"),
    "duties.list": (N_("待办"), "bell"),
    "people.list": (N_("服务对象"), "people"),
    "rosters.overview": (N_("重点群体台账"), "eye"),
    "cases.list": (N_("办件"), "case"),
    "imports.list": (N_("批量导入"), "up"),
    "vacancies.list": (N_("岗位"), "job"),
    "offers.list": (N_("岗位登记申请"), "up"),
    "employers.list": (N_("用人单位名录"), "user"),
    "referrals.list": (N_("推荐"), "next"),
    "follow-ups.list": (N_("录用回访"), "phone"),
    "recruitments.list": (N_("招聘档案"), "log"),
    "vouchers.list": (N_("就业券"), "ticket"),
    "policies.list": (N_("就业券"), "ticket"),
    "settlements.list": (N_("结算"), "money"),
    "courses.list": (N_("培训班"), "train"),
    "ventures.list": (N_("创业项目库"), "sun"),
    "founders.list": (N_("创业跟踪"), "people"),
    "loans.list": (N_("担保贷款台账"), "money"),
    "households.list": (N_("零就业家庭"), "home"),
    "internships.list": (N_("青年见习"), "train"),
    "posts.list": (N_("公益性岗位"), "shield"),
    "subsidies.list": (N_("补贴台账"), "money"),
    "fairs.list": (N_("招聘活动"), "flag"),
    "campaigns.list": (N_("调查与援助"), "edit"),
    "publications.list": (N_("信息发布"), "globe"),
    "facilities.list": (N_("便民设施"), "print"),
    "streams.list": (N_("事件与回溯"), "log"),
    "people.unmaskings": (N_("明文查看记录"), "shield"),
}

_OVERSIGHT = (N_("监督"), "streams.list people.unmaskings")
_TRAINING = (N_("培训和创业"), "courses.list ventures.list founders.list loans.list")
_ASSISTANCE = (N_("援助与补贴"), "households.list internships.list posts.list subsidies.list")
_PUT_ON = (N_("网点活动"), "fairs.list campaigns.list publications.list facilities.list")
_BENCH = (N_("工作台"), "dashboard.home")
_OPERATORS = (N_("运营机构"), "operators.list feedback.complaints catalogue.list tasks.list")
_APPRAISAL = (
    N_("考核与退出"),
    "appraisals.list samples.list signals.list schemes.list trials.list exits.list calendar.now",
)
_EMPLOYMENT = (N_("就业"), "rosters.overview vacancies.list offers.list employers.list recruitments.list")
_CONFIRMING = (N_("待确认"), "posts.list subsidies.list")
_MONEY = (N_("资金"), "policies.list settlements.list")
_WINDOW = (
    N_("窗口工作"),
    "desk.today duties.list feedback.complaints people.list rosters.overview cases.list tasks.list imports.list",
)
_SERVED = (N_("窗口工作"), "people.list cases.list duties.list referrals.list follow-ups.list vouchers.list")
_PLACING = (
    N_("就业"),
    "vacancies.list offers.list employers.list referrals.list follow-ups.list recruitments.list vouchers.list",
)
_OWN = (
    N_("本机构"),
    "operators.mine catalogue.list appraisals.list samples.list signals.list schemes.list calendar.now",
)
_ASSESSING = (
    N_("评估"),
    "appraisals.list samples.list schemes.list operators.list catalogue.list calendar.now",
)

_BUREAU = (
    *(_BENCH, _OPERATORS, _APPRAISAL, _EMPLOYMENT, _PUT_ON),
    *(_CONFIRMING, _TRAINING, _MONEY, _OVERSIGHT),
)
_AT_THE_WINDOW = (_WINDOW, _PLACING, _TRAINING, _ASSISTANCE, _PUT_ON)
_LISTED: Mapping[Role, tuple[tuple[str, str], ...]] = {
    Role.BUREAU: _BUREAU,
    Role.FINANCE: _BUREAU,
    Role.MANAGER: (_OWN, *_AT_THE_WINDOW),
    Role.CLERK: (*_AT_THE_WINDOW, _OWN),
    Role.ASSESSOR: (_ASSESSING,),
    Role.AUDITOR: (
        *(_OVERSIGHT, _BENCH, _OPERATORS, _APPRAISAL, _SERVED, _EMPLOYMENT, _PUT_ON),
        *(_ASSISTANCE, _TRAINING, _MONEY),
    ),
}

NAVIGATION: Mapping[Role, tuple[Group, ...]] = {
    role: tuple(
        Group(label, tuple(Entry(*ENTRIES[route], route) for route in routes.split())) for label, routes in groups
    )
    for role, groups in _LISTED.items()
}

HOUSED = {
    **dict.fromkeys(("outlets", "staff", "experts", "county-staff", "leaders"), "operators"),
    **{"matches": "referrals", "resumes": "people", "clinics": "founders"},
}
"""Rooms without an entry of their own, and whose entry is the reader's when they are there."""

BELOW_AN_OPERATOR = "/operators/"

SEARCH: Mapping[Role, str] = {
    Role.BUREAU: "operators.list",
    Role.FINANCE: "operators.list",
    Role.MANAGER: "people.list",
    Role.CLERK: "people.list",
    Role.AUDITOR: "streams.list",
}


def navigation(role: Role, route: str, path: str, *, left: bool = False) -> Links:
    """The groups of a role, without what does not exist; the entry that leads to where the reader is, is current.
    Who `left` is led to what can still be read."""
    table = addresses.table()
    shown = _shown(table, role, left)
    return _links(table, role, left, _current([one for _, entries in shown for one in entries], route, path))


def start(role: Role) -> str | None:
    """Where a role's day begins: the first entry of its navigation."""
    shown = _shown(addresses.table(), role, False)
    return next((href for _, entries in shown for _, href in entries), None)


def search(role: Role) -> str | None:
    """Where 查找 in the bar leads."""
    found = _open([Entry("", "search", SEARCH[role])], role) if role in SEARCH else ()
    return next((href for _, href in found), None)


@lru_cache(64)
def _shown(table: addresses.Table, role: Role, left: bool) -> Shown:
    groups = [(group.label, _open(group.entries, role, left=left)) for group in NAVIGATION.get(role, ())]
    return tuple((label, entries) for label, entries in groups if entries)


@lru_cache(2048)
def _links(table: addresses.Table, role: Role, left: bool, here: str | None) -> Links:
    return Links(
        LinkGroup(label, tuple(Link(entry.label, entry.icon, href, href == here) for entry, href in entries))
        for label, entries in _shown(table, role, left)
    )


def _open(entries: Iterable[Entry], role: Role, *, left: bool = False) -> tuple[tuple[Entry, str], ...]:
    """The entries whose route exists and lets the role in, with their addresses."""
    return tuple(
        (entry, addresses.url(entry.route))
        for entry in entries
        if (route := addresses.route(entry.route)) and opens(role, route, left=left)
    )


def _current(shown: Sequence[tuple[Entry, str]], route: str, path: str) -> str | None:
    """The longest address the path lies at or below; what hangs below an operator's address belongs to its own room."""
    near = [href for _, href in shown if path == href or path.startswith(href.rstrip("/") + "/")]
    room = route.partition(".")[0]
    own = next((href for entry, href in shown if entry.route.partition(".")[0] == HOUSED.get(room, room)), None)
    if own and (not near or path.startswith(BELOW_AN_OPERATOR)):
        return own
    return max(near, key=len, default=None)
