"""Words about surveys, assistance activities and the pool of public-welfare posts."""

from __future__ import annotations

from collections.abc import Iterator

from domain.campaigns.questionnaire import questions
from domain.campaigns.state import KIND_OF_ITEM
from web.i18n import N_, gettext
from web.terms.badge import Badge

KINDS = {"survey": N_("调查"), "assistance": N_("援助活动"), "posts": N_("岗位开发")}
STATUSES = {
    "running": Badge("live", N_("进行中"), "half"),
    "closed": Badge("ok", N_("已结束"), "ok"),
    "cancelled": Badge("", N_("已取消"), "dash"),
}
TARGET_KINDS = {"person": N_("个人"), "household": N_("家庭"), "employer": N_("用人单位")}
OUTCOMES = {
    "": Badge("warn", N_("未采集"), "clock"),
    "collected": Badge("ok", N_("已采集"), "ok"),
    "absent": Badge("warn", N_("未遇"), "clock"),
    "declined": Badge("", N_("拒绝"), "close"),
    "assisted": Badge("ok", N_("已援助"), "ok"),
}
ASSISTANCE = {
    "policy": N_("落实援助政策"),
    "post": N_("提供岗位援助"),
    "training": N_("提供培训援助"),
    "guidance": N_("提供个性化职业指导"),
    "venture": N_("提供创业援助"),
}
CATEGORIES = {
    "public-management": N_("公共管理"),
    "community-service": N_("社区服务"),
    "environment": N_("保洁绿化"),
    "security": N_("治安协管"),
    "care": N_("养老托幼照料"),
    "other": N_("其他公益服务"),
}
POST_STATUSES = {
    "developed": Badge("warn", N_("待发布"), "clock"),
    "public": Badge("live", N_("已发布"), "half"),
    "out": Badge("", N_("已移出"), "dash"),
}


def words() -> Iterator[str]:
    """Every word of the questionnaires, which are data."""
    for item in KIND_OF_ITEM:
        for question in questions(item):
            yield from (question.label, question.group, *(text for _, text in question.choices))


def campaign_kind(kind: str) -> str:
    return gettext(KINDS.get(kind, kind))


def campaign_badge(status: str) -> Badge:
    return STATUSES.get(status, Badge("", status)).worded()


def target_kind(kind: str) -> str:
    return gettext(TARGET_KINDS.get(kind, kind))


def collected_badge(outcome: str) -> Badge:
    return OUTCOMES.get(outcome, Badge("", outcome)).worded()


def assistance_name(kind: str) -> str:
    return gettext(ASSISTANCE.get(kind, kind))


def post_category(code: str) -> str:
    return gettext(CATEGORIES.get(code, code))


def post_badge(status: str) -> Badge:
    return POST_STATUSES.get(status, Badge("", status)).worded()


FILTERS = (
    campaign_kind,
    campaign_badge,
    target_kind,
    collected_badge,
    assistance_name,
    post_category,
    post_badge,
)
