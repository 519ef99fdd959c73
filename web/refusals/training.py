"""Why something about a class was not recorded."""

from web.i18n import N_

SENTENCES = {
    "courses.unknown": N_("没有找到这个培训班期，请核对班期编号。"),
    "courses.kind": N_("请选择职业技能培训或创业培训。"),
    "courses.project": N_("请填写培训项目和培训机构名称。"),
    "courses.period-order": N_("结业日早于开班日。"),
    "courses.seats": N_("招生人数应在 1 到 %(most)s 之间。"),
    "courses.seats-taken": N_("已经有 %(taken)s 人报名，招生人数不能少于这个数。"),
    "courses.not-open": N_("这个培训班现在不能办：还没有发布，或者已经撤下。"),
    "courses.other-kind": N_("这个班不是本事项的培训：职业技能培训报 4.1.2，创业培训报 5.1.1。"),
    "courses.begun": N_("这个班已于 %(first)s 开班，不能再报名，请另选一个班。"),
    "courses.full": N_("这个班已报满 %(seats)s 人，没有空余名额；要改报，请选还有名额的班。"),
    "courses.been-through": N_("此人在原来报的班已经有培训结果，不能改报别的班。"),
    "courses.enrolled-already": N_("此人已经报了这个班或在候补，不能重复报名。"),
    "courses.not-enrolled": N_("此人没有报这个班。"),
    "courses.not-a-day": N_("考勤日应在班期内：%(first)s 至 %(last)s。"),
    "courses.day-to-come": N_("还没有到这一天，不能记考勤。"),
    "courses.result": N_("请从合格、不合格、中途退出中选一项。"),
    "courses.result-known": N_("结果已经记为「%(result)s」，不能再改。"),
    "courses.not-over": N_("还没有结业：最早 %(last)s 可以记。"),
    "courses.certificate": N_("合格要填证书编号；其他结果不填。"),
    "courses.certificate-known": N_("结果已经记过；证书编号有误的，请用「更正证书编号」并写明原因。"),
    "courses.certificate-empty": N_("请填写正确的证书编号。"),
    "courses.certificate-reason": N_("请写明更正的原因。"),
    "courses.certificate-confirmed": N_("凭这张证书的补贴申请 %(claim)s 已经由县级人社局确认，编号不能再改。"),
    "courses.no-certificate": N_("只有合格的人有证书编号。"),
    "courses.workplace": N_("已就业的请填就业单位。"),
    "courses.cause": N_("未就业的请选一项原因。"),
    "courses.plan": N_("未就业的请写后续帮扶计划。"),
    "courses.next-on": N_("下次联系日应在今天之后。"),
}
