"""What is written in the forms of consultation, guidance, training subsidies and services for graduates."""

from __future__ import annotations

Form = tuple[dict[str, str], dict[str, str]]
"""The fields in plain, and those that are sealed."""

CONSULTED: dict[str, Form] = {
    "1.1.1": (
        {"topics": "jobs,insurance", "way": "window", "policy": "就业补助资金管理办法"},
        {"question": "灵活就业能不能申请社保补贴", "answer": "说明条件、标准和办理时限"},
    ),
    "1.1.2": (
        {"topics": "unemployment,loan", "way": "phone", "materials": "身份证、租房合同"},
        {"question": "担保贷款到哪里交材料", "answer": "可在本网点受理，三个工作日内实地核查"},
    ),
}
GUIDED: dict[str, Form] = {
    "3.1.6": (
        {"topics": "market,interview"},
        {"needs": "投了十几份简历没有回音", "advice": "改写简历，先从社区岗位做起"},
    ),
    "3.2.1": (
        {"contents": "aptitude,interest", "tools": "holland", "consent": "yes"},
        {"result": "偏实际型和社会型", "advice": "适合护理、物业管理一类的工作"},
    ),
    "3.2.2": (
        {},
        {"goal": "三年内做到班组长", "assessment": "动手能力强，缺证书", "plan": "先取证，再转岗", "actions": "报夜校"},
    ),
    "3.2.3": (
        {},
        {"problem": "频繁离职", "inquiry": "两年换了五份工作", "cause": "上下班太远", "conclusion": "优先推荐就近岗位"},
    ),
}
EMPLOYER: Form = ({"needs": "夜班招不到人", "topics": "posts,contracts", "advice": "调整班次，补签书面合同"}, {})
AFTER_TRAINING: dict[str, Form] = {
    "4.2.1": ({"subsidy": "training", "told": "conditions,documents", "materials": "证书和缴费凭证齐全"}, {}),
    "4.2.2": (
        {"certificate_kind": "养老护理员（初级）", "told": "conditions,standard", "materials": "证书原件已核对"},
        {"certificate": "S000035010226000456"},
    ),
    "4.2.3": ({"employed": "no", "cause": "few-vacancies", "plan": "推荐两个社区岗位，下月再联系"}, {}),
    "5.2.1": (
        {"mode": "single", "topics": "project,market"},
        {"needs": "想开早餐店，不知道选址", "advice": "先在夜市试卖一个月，再谈租店"},
    ),
    "5.3.1": ({"subsidy": "once", "told": "conditions,process", "materials": "营业执照、经营场所证明"}, {}),
}
GRADUATE: dict[str, Form] = {
    "7.1.2": (
        {"school": "福建某职业技术学院", "degree": "college", "major": "电子商务", "employed": "unemployed"}
        | {"unemployed_why": "no-match", "registered": "no", "wish": "work", "needs": "guidance,referral"}
        | {"received": "none", "verified": "yes", "wanted_work": "运营助理，本市"},
        {"contact": "本人电话和家庭住址"},
    ),
    "7.1.3": (
        {"needs": "想找与专业相近的工作", "services": "guidance,placement", "plan": "两周内推荐三个岗位"}
        | {"result": "seeking"},
        {},
    ),
    "7.2.1": (
        {"needs": "面试时说不清自己的长处", "plan": "每周一次模拟面试", "scheme": "一对一辅导加岗位直推"}
        | {"result": "employed"},
        {"staff": "网点职业指导员"},
    ),
    "7.3.2": (
        {"situation": "no-archive", "explained": "archive,policy", "service": "archive", "agency": "市人才档案中心"}
        | {"followed": "档案已转入"},
        {},
    ),
    "7.3.1": ({"situation": "灵活就业", "registered": "已办", "insured": "足额缴纳", "amount": "36000"}, {}),
}
