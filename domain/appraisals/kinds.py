"""The kinds of facts of work (工作记录)."""

CASE = "case"  # a case finished, 办件
VOUCHER = "voucher"  # a voucher redeemed, 就业券核销
PLACED = "placed"  # a person employed at the 30-day follow-up, 稳定就业
TASK = "task"  # a task of the bureau that fell due, 分派任务
EVENT = "event"  # a job fair or outreach event held, 招聘会、基层行
VENTURE = "venture"  # a venture founded, 创业项目落地
GRADUATE = "graduate"  # a graduate employed or self-employed after support, 毕业生就业创业
RATING = "rating"  # a rating by whom was served, 评价
EMPLOYED = "employed"  # a person of the area whose employment was registered, 就业登记
TRAINED = "trained"  # a person who completed a course, 培训
SURVEYED = "surveyed"  # a person with a complete survey record, 摸排

ALWAYS = frozenset({CASE, VOUCHER, PLACED})
"""What is counted under every scheme, whether it scores it or not."""
