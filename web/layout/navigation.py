"""Who finds what at the side, as one table. An entry is shown once its route exists in the route table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


_OVERSIGHT = Group(
    N_("监督"),
    (Entry(N_("事件与回溯"), "log", "streams.list"), Entry(N_("明文查看记录"), "shield", "people.unmaskings")),
)
_TRAINING = Group(
    N_("培训和创业"),
    (
        Entry(N_("培训班"), "train", "courses.list"),
        Entry(N_("创业项目库"), "sun", "ventures.list"),
        Entry(N_("创业跟踪"), "people", "founders.list"),
        Entry(N_("担保贷款台账"), "money", "loans.list"),
    ),
)
_ASSISTANCE = Group(
    N_("援助与补贴"),
    (
        Entry(N_("零就业家庭"), "home", "households.list"),
        Entry(N_("青年见习"), "train", "internships.list"),
        Entry(N_("公益性岗位"), "shield", "posts.list"),
        Entry(N_("补贴台账"), "money", "subsidies.list"),
    ),
)
_PUT_ON = Group(
    N_("网点活动"),
    (
        Entry(N_("招聘活动"), "flag", "fairs.list"),
        Entry(N_("调查与援助"), "edit", "campaigns.list"),
        Entry(N_("信息发布"), "globe", "publications.list"),
        Entry(N_("便民设施"), "print", "facilities.list"),
    ),
)
_CONFIRMING = Group(
    N_("待确认"), (Entry(N_("公益性岗位"), "shield", "posts.list"), Entry(N_("补贴台账"), "money", "subsidies.list"))
)
_BUREAU = (
    Group(N_("工作台"), (Entry(N_("首页"), "home", "dashboard.home"),)),
    Group(
        N_("运营机构"),
        (
            Entry(N_("机构与合同"), "people", "operators.list"),
            Entry(N_("投诉"), "phone", "feedback.complaints"),
            Entry(N_("服务事项目录"), "case", "catalogue.list"),
            Entry(N_("任务"), "task", "tasks.list"),
        ),
    ),
    Group(
        N_("考核与退出"),
        (
            Entry(N_("考核"), "chart", "appraisals.list"),
            Entry(N_("抽查"), "search", "samples.list"),
            Entry(N_("疑点线索"), "flag", "signals.list"),
            Entry(N_("考核方案"), "edit", "schemes.list"),
            Entry(N_("方案模拟"), "half", "trials.list"),
            Entry(N_("退出程序"), "flag", "exits.list"),
            Entry(N_("工作日历"), "clock", "calendar.now"),
        ),
    ),
    Group(
        N_("就业"),
        (
            Entry(N_("重点群体台账"), "eye", "rosters.overview"),
            Entry(N_("岗位"), "job", "vacancies.list"),
            Entry(N_("用人单位名录"), "user", "employers.list"),
            Entry(N_("招聘档案"), "log", "recruitments.list"),
        ),
    ),
    _PUT_ON,
    _CONFIRMING,
    _TRAINING,
    Group(N_("资金"), (Entry(N_("就业券"), "ticket", "policies.list"), Entry(N_("结算"), "money", "settlements.list"))),
    _OVERSIGHT,
)
_TENANT = (
    Group(
        N_("窗口工作"),
        (
            Entry(N_("今日"), "home", "desk.today"),
            Entry(N_("待办"), "bell", "duties.list"),
            Entry(N_("投诉"), "phone", "feedback.complaints"),
            Entry(N_("服务对象"), "people", "people.list"),
            Entry(N_("重点群体台账"), "eye", "rosters.overview"),
            Entry(N_("办件"), "case", "cases.list"),
            Entry(N_("任务"), "task", "tasks.list"),
            Entry(N_("批量导入"), "up", "imports.list"),
        ),
    ),
    Group(
        N_("就业"),
        (
            Entry(N_("岗位"), "job", "vacancies.list"),
            Entry(N_("用人单位名录"), "user", "employers.list"),
            Entry(N_("推荐"), "next", "referrals.list"),
            Entry(N_("招聘档案"), "log", "recruitments.list"),
            Entry(N_("就业券"), "ticket", "vouchers.list"),
        ),
    ),
    _TRAINING,
    _ASSISTANCE,
    _PUT_ON,
    Group(
        N_("本机构"),
        (
            Entry(N_("机构概况"), "map", "operators.mine"),
            Entry(N_("服务事项目录"), "case", "catalogue.list"),
            Entry(N_("考核"), "chart", "appraisals.list"),
            Entry(N_("抽查"), "search", "samples.list"),
            Entry(N_("疑点线索"), "flag", "signals.list"),
            Entry(N_("考核方案"), "edit", "schemes.list"),
            Entry(N_("工作日历"), "clock", "calendar.now"),
        ),
    ),
)

NAVIGATION: Mapping[Role, tuple[Group, ...]] = {
    Role.BUREAU: _BUREAU,
    Role.FINANCE: _BUREAU,
    Role.MANAGER: (_TENANT[-1], *_TENANT[:-1]),
    Role.CLERK: _TENANT,
    Role.ASSESSOR: (
        Group(
            N_("评估"),
            (
                Entry(N_("考核"), "chart", "appraisals.list"),
                Entry(N_("抽查"), "search", "samples.list"),
                Entry(N_("考核方案"), "edit", "schemes.list"),
                Entry(N_("机构与合同"), "people", "operators.list"),
                Entry(N_("服务事项目录"), "case", "catalogue.list"),
                Entry(N_("工作日历"), "clock", "calendar.now"),
            ),
        ),
    ),
    Role.AUDITOR: (_OVERSIGHT, *(_ASSISTANCE if one is _CONFIRMING else one for one in _BUREAU[:-1])),
}

SEARCH: Mapping[Role, str] = {
    Role.BUREAU: "operators.list",
    Role.FINANCE: "operators.list",
    Role.MANAGER: "people.list",
    Role.CLERK: "people.list",
    Role.AUDITOR: "streams.list",
}


def navigation(role: Role, path: str) -> tuple[LinkGroup, ...]:
    """The groups of a role, without what does not exist; the entry whose address leads to `path` is current."""
    shown = [(group.label, _open(group.entries, role)) for group in NAVIGATION.get(role, ())]
    here = _nearest((href for _, entries in shown for _, href in entries), path)
    return tuple(
        LinkGroup(label, tuple(Link(entry.label, entry.icon, href, href == here) for entry, href in entries))
        for label, entries in shown
        if entries
    )


def start(role: Role) -> str | None:
    """Where a role's day begins: the first entry of its navigation."""
    entries = (entry for group in NAVIGATION.get(role, ()) for entry in group.entries)
    return next((href for _, href in _open(entries, role)), None)


def search(role: Role) -> str | None:
    """Where 查找 in the bar leads."""
    found = _open([Entry("", "search", SEARCH[role])], role) if role in SEARCH else []
    return next((href for _, href in found), None)


def _open(entries: Iterable[Entry], role: Role) -> list[tuple[Entry, str]]:
    """The entries whose route exists and lets the role in, with their addresses."""
    return [
        (entry, addresses.url(entry.route))
        for entry in entries
        if (route := addresses.route(entry.route)) and opens(role, route)
    ]


def _nearest(addresses_shown: Iterable[str], path: str) -> str | None:
    """The longest address the path lies at or below."""
    found = [one for one in addresses_shown if path == one or path.startswith(one.rstrip("/") + "/")]
    return max(found, key=len, default=None)
