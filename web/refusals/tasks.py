"""Why a task was not assigned, worked on, handed in or reviewed."""

from web.i18n import N_

SENTENCES = {
    "tasks.unknown": N_("没有找到这个任务。"),
    "tasks.kind": N_("请选择任务种类。"),
    "tasks.title": N_("请填写任务名称。"),
    "tasks.area": N_("请从所列的区域中选一个。"),
    "tasks.key-group": N_("请从所列的名单中选一个。"),
    "tasks.item": N_("请从附件 1 的事项中选一个。"),
    "tasks.operators": N_("请至少选一家机构。"),
    "tasks.amount": N_("调查任务要写明每家机构调查多少人。"),
    "tasks.deadline": N_("期限应晚于今天。"),
    "tasks.reason": N_("请写明理由。"),
    "tasks.left": N_("还有 %(left)s 人没有办。请写明原因再上报，或者先办完。"),
    "tasks.not-handed-in": N_("机构还没有上报，不能验收或退回。"),
    "tasks.handed-in-already": N_("任务已经上报，不能再改。"),
    "tasks.withdrawn": N_("任务已由下达单位撤回。"),
    "tasks.not-a-survey": N_("这不是调查任务，名单由下达单位给出。"),
    "tasks.person-listed": N_("此人已在这个任务另一家机构的名单上。"),
    "tasks.entry-unknown": N_("名单上没有这个人，或者不归本网点办。"),
    "tasks.entry-closed": N_("这一条%(status)s，不能再改。"),
    "tasks.outcome": N_("请选择结果。"),
    "tasks.return-reason": N_("请选择退回原因。"),
}
