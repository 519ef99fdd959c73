"""What an item is made of, as rows of a page."""

from __future__ import annotations

from domain.catalogue.edition import MOST_STEPS
from domain.catalogue.item import Clause, DutyRule, FormField, Rule, ServiceItem
from web.i18n import N_, gettext, plural
from web.terms.catalogue import ask_name, clause_text, field_text, step_name
from web.terms.people import person_badge

FIELD_KINDS = {
    "line": N_("一行文字"),
    "text": N_("多行文字"),
    "number": N_("数字"),
    "money": N_("金额（元）"),
    "day": N_("日期"),
    "time": N_("时刻"),
    "choice": N_("单选"),
    "choices": N_("多选"),
    "yes": N_("是或否"),
    "phone": N_("电话"),
    "village": N_("村（社区）"),
    "people": N_("若干人"),
    "skill-course": N_("技能培训班期"),
    "startup-course": N_("创业培训班期"),
    "taken-course": N_("读过的班期"),
    "venture": N_("项目库中的项目"),
}
DUTY_KINDS = {
    "follow-up": N_("跟踪服务"),
    "call-back": N_("回访"),
    "push": N_("定期推送"),
    "report": N_("上报"),
    "check": N_("检查"),
}
FINISHED = "finished"
AGES = N_("%(least)s 岁以上")
AGES_BETWEEN = N_("%(least)s 至 %(most)s 岁")


def rule_text(rule: Rule) -> str:
    """How a clause is decided, in words."""
    match rule.kind:
        case "declared":
            return gettext("声明：%(fact)s", fact=ask_name(rule.ask))
        case "status":
            told = gettext("有效的「%(status)s」", status=person_badge(rule.status).text)
            return gettext("%(one)s，或声明：%(other)s", one=told, other=ask_name(rule.ask)) if rule.ask else told
        case "age" if rule.most:
            return gettext(AGES_BETWEEN, least=rule.least, most=rule.most)
        case "age":
            return gettext(AGES, least=rule.least)
        case "within-months":
            return gettext("%(months)s 个月之内", months=rule.months)
        case "for-months":
            return gettext("已满 %(months)s 个月", months=rule.months)
        case "no-member-has":
            return gettext("家庭成员都没有「%(status)s」", status=person_badge(rule.status).text)
        case "all":
            return gettext("；").join(rule_text(part) for part in rule.of)
    plain = {
        "working-age": N_("法定劳动年龄内"),
        "lives-here": N_("常住在合同区域"),
        "members-of-working-age": N_("家庭成员都在法定劳动年龄内"),
    }
    return gettext(plain[rule.kind])


def clause_row(clause: Clause) -> tuple[str, str, str]:
    either = gettext("与同组的有一条即可") if clause.either else ""
    return clause.clause, clause_text(clause.quote), gettext("；").join(filter(None, (rule_text(clause.rule), either)))


def field_row(field: FormField) -> tuple[str, str, str]:
    """Label, kind, and what else is to be known of it."""
    more = [
        gettext("必填") if field.required else "",
        gettext("加密保存") if field.personal else "",
        gettext("、").join(field_text(text) for _, text in field.choices),
    ]
    return field_text(field.label), gettext(FIELD_KINDS[field.kind]), gettext("；").join(filter(None, more))


def duty_row(duty: DutyRule, item: ServiceItem) -> tuple[str, str, str]:
    after = gettext("办结") if duty.after == FINISHED else step_name(item.steps[int(duty.after) - 1])
    if duty.by:
        label = next((field_text(one.label) for one in item.fields if one.name == duty.by), duty.by)
        when = gettext("「%(after)s」后，到表上的「%(field)s」那一天", after=after, field=label)
        return gettext(DUTY_KINDS[duty.kind]), field_text(duty.text), when
    when = gettext("「%(after)s」后 %(days)s 天", after=after, days=duty.days)
    every = plural("此后每 %(num)s 天", duty.every) if duty.every else ""
    return gettext(DUTY_KINDS[duty.kind]), field_text(duty.text), gettext("，").join(filter(None, (when, every)))


def stations(item: ServiceItem) -> list[tuple[str, str]]:
    """From when a duty may be counted: the end of the case, or one of its steps; some more for steps that are added."""
    more = [""] * (2 if item.steps else MOST_STEPS)
    names = [*item.steps, *more][:MOST_STEPS]
    steps = [
        (str(n), " ".join(filter(None, (str(n), step_name(one) if one else "")))) for n, one in enumerate(names, 1)
    ]
    return [(FINISHED, gettext("办结")), *steps]


def clause_rows(item: ServiceItem) -> list[tuple[str, str, str]]:
    return [clause_row(one) for one in item.clauses]


def field_rows(item: ServiceItem) -> list[tuple[str, str, str]]:
    return [field_row(one) for one in item.fields]


def duty_rows(item: ServiceItem) -> list[tuple[str, str, str]]:
    return [duty_row(one, item) for one in item.duties]
