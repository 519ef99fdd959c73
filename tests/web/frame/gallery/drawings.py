"""One of each chart, with the figures of the mock-ups."""

from datetime import date, timedelta

from markupsafe import Markup

from web.charts import (
    Grade,
    Point,
    Share,
    Spoke,
    category_bars,
    chain,
    daily,
    grade_bar,
    radar,
    ranking,
    score_trend,
    spark,
    target_bars,
)

SCORES = (74.1, 71.2, 66.4, 64.0, 61.25, 57.31, 54.88)
DONE = (9120, 11840, 13260, 14905, 13870, 17047, 18462)
TARGETS = (10500, 12600, 13800, 14700, 15200, 16800, 17900)
QUARTERS = ("一季度", "二季度", "三季度", "四季度", "一季度", "二季度", "三季度")
YEARS = ("2025", "", "", "", "2026", "", "")


def drawings() -> dict[str, Markup]:
    """By name."""
    scores = [
        Point(q, s, y, title=f"{q}：{s} 分", figure=f"{s:.1f}") for q, s, y in zip(QUARTERS, SCORES, YEARS, strict=True)
    ]
    work = [
        Point(q, d / 10000, y, t / 10000, f"{q}：办结 {d} 件", f"{d / 10000:.2f}")
        for q, d, t, y in zip(QUARTERS, DONE, TARGETS, YEARS, strict=True)
    ]
    shares = [
        Share("基础能力考核", 0.78, "15.6 / 20 分　78.0%"),
        Share("服务量考核", 0.6275, "25.1 / 40 分　62.8%"),
        Share("专业性考核", 0.56, "8.4 / 15 分　56.0%"),
        Share("成效考核", 0.592, "14.8 / 25 分　59.2%"),
    ]
    stations = [
        Share(n, c / 5000, f"{c:,} 张") for n, c in (("发放", 5000), ("领取", 4326), ("核销", 3518), ("已拨付", 3120))
    ]
    spokes = [
        Spoke(n, s, f"{s:.1%}", m)
        for n, s, m in (
            ("承接办理", 0.626, 0.96),
            ("核销就业券", 0.492, 0.91),
            ("统一分配任务", 0.538, 0.98),
            ("洽谈会、基层行", 0.667, 0.88),
            ("推荐岗位", 0.678, 0.84),
        )
    ]
    start = date(2026, 9, 1)
    counts = [(start + timedelta(days=n), (n * 7919) % 31) for n in range(80)]
    return {
        "grades": grade_bar(
            [Grade("优秀", 5), Grade("良好", 9), Grade("合格", 7), Grade("不合格", 3, True)], "等次分布"
        ),
        "scores": score_trend(scores, "季度得分", pass_line=60, pass_words="合格线 60"),
        "work": target_bars(work, "办结件数与目标", unit="万件"),
        "shares": category_bars(shares, "四类得分率", pass_line=0.6, pass_words="合格线 60%"),
        "chain": chain(stations, "就业券各环节"),
        "ranking": ranking(shares, "机构排名", mark=2),
        "radar": radar(spokes, "各要点完成率", pass_line=0.6),
        "spark": spark((78, 84, None, 91, 94.5, 54), "近 6 季得分", pass_line=60),
        "days": daily(
            counts,
            "每日事件数",
            until=date(2026, 10, 16),
            marks=[(start, "9 月 1 日"), (date(2026, 10, 16), "10 月 16 日"), (date(2026, 11, 19), "11 月 19 日")],
        ),
    }
