"""Why something of a handover or final settlement was not done."""

from web.i18n import N_

SENTENCES = {
    "handovers.completed": N_("移交已经完成，不能再改。"),
    "handovers.four-eyes": N_("拟定和确认最终结算不能是同一个人，请另一个人确认。"),
    "handovers.kind": N_("没有这一类移交事项。"),
    "handovers.no-settlement": N_("没有在等确认的最终结算，可能已被退回，请刷新后再看。"),
    "handovers.not-exited": N_("没有找到这家机构的移交，或者它没有退出。"),
    "handovers.not-held": N_("这一项没有在等处理，可能已经移交或办结，请刷新后再看。"),
    "handovers.not-planned": N_("请先为这个网点选定接收的机构和网点。"),
    "handovers.not-yet": N_("退出到 %(on)s 才生效，那天起才能移交。"),
    "handovers.reason": N_("请写明理由。"),
    "handovers.settlement-confirmed": N_("最终结算已经确认，不能再改。"),
    "handovers.settlement-open": N_("已有一份最终结算在等确认，请先确认或退回。"),
    "handovers.settlement-reason": N_("有已付或扣减的金额时，请写明依据。"),
    "handovers.successor": N_("请选一家在本辖区、没有退出的机构和它开着的网点。"),
    "handovers.successor-contract": N_("这家机构今天没有生效的合同，不能接收。"),
    "handovers.to-itself": N_("不能移交给退出的机构自己。"),
}
