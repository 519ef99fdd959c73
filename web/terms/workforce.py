"""Words about outlets, staff, experts, county staff and gig leaders."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_, gettext

LEVELS = {
    "city": N_("市级"),
    "county": N_("县（区）级"),
    "township": N_("乡镇（街道）级"),
    "village": N_("社区（村）级"),
}
HOSTS = {
    "party": N_("党群服务中心"),
    "convenience": N_("便民服务中心"),
    "office": N_("公共服务办公室"),
    "union": N_("工会之家"),
    "bank": N_("银行网点"),
    "own": N_("自有或租用场所"),
    "other": N_("其他"),
}
EQUIPMENT = {
    "window": N_("固定的场所（窗口）"),
    "computer": N_("电脑"),
    "printer": N_("打印机"),
    "copier": N_("复印机"),
    "display": N_("电子显示屏"),
    "touch": N_("触摸屏"),
    "board": N_("宣传栏"),
}
ROOMS = {
    "guidance": N_("职业指导室"),
    "talks": N_("洽谈室"),
    "training": N_("培训室"),
    "interview": N_("远程面试间"),
}
TERMS = {"full-time": N_("专职"), "part-time": N_("兼职")}
CREDENTIALS = {
    "career-guide": N_("职业指导师"),
    "labour-officer": N_("劳动保障专员"),
    "counsellor": N_("心理咨询师"),
    "startup-tutor": N_("创业导师"),
    "hr-manager": N_("企业人力资源管理师"),
    "other": N_("其他"),
}
GRADES = {
    "5": N_("五级（初级工）"),
    "4": N_("四级（中级工）"),
    "3": N_("三级（高级工）"),
    "2": N_("二级（技师）"),
    "1": N_("一级（高级技师）"),
    "none": N_("不分等级"),
}
TRAININGS = {
    "instructor": N_("求职能力实训师资班"),
    "policy": N_("就业创业政策培训"),
    "procedure": N_("业务规程培训"),
    "contest": N_("比武练兵、业务竞赛"),
    "other": N_("其他"),
}
FIELDS = {
    "career": N_("职业指导"),
    "startup": N_("创业指导"),
    "skills": N_("技能培训"),
    "rights": N_("劳动维权"),
    "mind": N_("心理疏导"),
    "mixed": N_("综合"),
}
MODES = {"stationed": N_("派驻"), "contact": N_("挂钩联系")}


def choices(table: Mapping[str, str]) -> list[tuple[str, str]]:
    """A table as the choices of a field."""
    return [(code, gettext(text)) for code, text in table.items()]


def outlet_level(level: str) -> str:
    return gettext(LEVELS.get(level, level))


def outlet_host(host: str) -> str:
    return gettext(HOSTS.get(host, host))


def equipment_name(code: str) -> str:
    return gettext(EQUIPMENT.get(code, code))


def room_name(code: str) -> str:
    return gettext(ROOMS.get(code, code))


def staff_terms(terms: str) -> str:
    return gettext(TERMS.get(terms, terms))


def credential_name(kind: str) -> str:
    return gettext(CREDENTIALS.get(kind, kind))


def credential_grade(level: str) -> str:
    return gettext(GRADES.get(level, level))


def training_name(kind: str) -> str:
    return gettext(TRAININGS.get(kind, kind))


def team_field(field: str) -> str:
    return gettext(FIELDS.get(field, field))


def county_mode(mode: str) -> str:
    return gettext(MODES.get(mode, mode))


FILTERS = (
    *(outlet_level, outlet_host, equipment_name, room_name, staff_terms),
    *(credential_name, credential_grade, training_name, team_field, county_mode),
)
