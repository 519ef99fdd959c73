"""Why somebody could not sign in, and why an account could not be opened."""

from web.i18n import N_

SENTENCES = {
    "accounts.sign-in-wrong": N_("账号或密码不对。连续输错多次，须等一会儿再试。"),
    "accounts.too-many-attempts": N_("输错次数太多，请等 %(minutes)s 分钟再试。密码忘了请找本单位管理员。"),
    "accounts.busy": N_("登录的人太多，请过几秒再试。"),
    "accounts.login-taken": N_("账号 %(login)s 已有人使用，请换一个。"),
    "accounts.unknown": N_("没有这个账号。"),
    "accounts.login-unusable": N_("账号只能用小写字母、数字和 . _ -，首尾为字母或数字，最多 64 位。"),
    "accounts.role-never-signs-in": N_("岗位 %(role)s 不能登录。"),
    "accounts.tenant-missing": N_("这个岗位须写明所属运营机构。"),
    "accounts.tenant-not-for-role": N_("这个岗位不属于任何运营机构。"),
    "accounts.outlet-missing": N_("窗口人员须写明所在网点。"),
    "accounts.password-too-short": N_("密码至少 %(least)s 位。"),
    "accounts.password-too-long": N_("密码最多 %(most)s 位。"),
}
