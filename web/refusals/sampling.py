"""Why a seed was not committed or revealed, a case not checked, a signal not looked into."""

from web.i18n import N_

SENTENCES = {
    "samples.unknown": N_("没有找到这次抽查。"),
    "samples.area": N_("请从所列的区域中选一个。"),
    "samples.period": N_("请选择一个考核期。"),
    "samples.wider": N_("上级已经为这个考核期封存了种子，以上级的为准。"),
    "samples.too-late": N_("种子要在考核期结束前封存，%(last)s 是最后一天。"),
    "samples.too-early": N_("考核期结束（%(last)s）以后才能公布种子。"),
    "samples.committed": N_("这个考核期已经封存过种子，不能更换。"),
    "samples.seed-short": N_("种子至少要 %(least)s 个字符，免得被人猜出。"),
    "samples.seed-lost": N_("系统里的种子已经打不开，请输入封存时的种子。"),
    "samples.seed-differs": N_("这不是当初封存的种子：它的哈希与公布的不一致。"),
    "samples.not-revealed": N_("种子还没有公布，不能抽取。"),
    "samples.case-unknown": N_("抽查名单上没有这件办件。"),
    "samples.concluded": N_("这次抽查已经核查完毕，不能再改。"),
    "samples.finding": N_("请选择不属实的情形。"),
    "samples.note": N_("请写明在现场看到的情况。"),
    "samples.note-personal": N_("说明会公布，请不要写电话、证件号等号码。"),
    "samples.left": N_("还有 %(left)s 件没有核查。"),
    "signals.unknown": N_("没有找到这条线索。"),
    "signals.finding": N_("请选择核实结论。"),
    "signals.note": N_("请写明核实的情况。"),
    "signals.note-personal": N_("说明会让机构看到，请不要写电话、证件号等号码。"),
    "signals.cases": N_("请选择要现场核查的办件。"),
    "signals.too-many": N_("一条线索最多转 %(most)s 件现场核查。"),
    "signals.closed": N_("这条线索已经有核实结论。"),
}
