"""The catalogue: annex 2 and annex 3 as data."""

from domain.catalogue.catalogue import ask_text, asked_facts, assessment, item_of_point, items, point_names
from domain.policies.eligibility_rules import RULES


def test_the_notice_has_48_items() -> None:
    assert len(items()) == 48
    tiers = [item.tier for item in items().values()]
    assert {tier: tiers.count(tier) for tier in tiers} == {"基本": 25, "专业": 10, "延伸": 13}


def test_the_items_of_the_loop_have_the_notices_steps() -> None:
    assert items()["2.1.1"].steps == ("受理申请", "指导填表", "审核认定", "发放证件", "跟踪服务")
    assert items()["3.1.1"].steps[-1] == "发布信息"
    assert items()["3.1.2"].steps == ("了解需求", "审核资质", "指导填表", "检查校核", "求职指导", "记载信息")
    assert items()["3.1.3"].steps == ("查询岗位信息", "推荐岗位", "一般化的职业指导", "后续服务")


def test_a_clause_keeps_the_notices_words() -> None:
    assert [clause.quote for clause in items()["3.1.2"].clauses] == [
        "年满十六周岁",
        "有劳动能力",
        "求职意愿",
        "辖区内",
    ]


def test_annex_3_has_13_items_and_26_points_and_one_more_in_its_prose() -> None:
    assert len(assessment()) == 13
    assert len(point_names()) == 27
    assert point_names()["A4.2"] == "用人单位、个人核销“就业券”数量及金额"
    assert item_of_point().keys() == point_names().keys()
    assert item_of_point()["A4.2"].item == "就业创业类办理事项承接数量"
    assert item_of_point()["A14.1"].category == "成效考核"


def test_every_item_of_the_notice_says_whom_it_serves() -> None:
    kinds = {kind for item in items().values() for kind in item.kinds()}
    assert kinds == {"person", "household", "employer", "activity", "campaign", "publication", "facility"}
    assert items()["1.1.1"].kinds() == ("person", "employer")


def test_every_clause_of_the_notice_is_decided_by_a_rule_there_is() -> None:
    rules = [rule for item in items().values() for clause in item.clauses for rule in clause.rule]
    assert sum(len(item.clauses) for item in items().values()) == 50
    assert {rule.kind for rule in rules} == RULES.keys()


def test_every_fact_that_a_clause_asks_for_has_its_words() -> None:
    asked = {fact for item in items().values() for fact in item.asks()}
    assert asked == set(asked_facts())
    assert all(ask_text(fact) != fact for fact in asked)


def test_a_form_asks_for_the_days_its_clauses_look_at() -> None:
    assert "graduated_on" in {field.name for field in items()["7.3.1"].fields}
