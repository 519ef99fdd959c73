"""The words of each error page. A status that is not here is worded as 500 or, below 500, as 400."""

from dataclasses import dataclass

from web.i18n import N_


@dataclass(frozen=True, slots=True)
class Words:
    """Title and advice, both Chinese messages; the icon of the page."""

    title: str
    advice: str
    icon: str = "warn"


PAGES = {
    400: Words(N_("这个请求没有看懂"), N_("请从页面上的按钮或链接重新操作。若是从别处复制的地址，可能没有复制完整。")),
    403: Words(
        N_("您的岗位不能做这件事"),
        N_("如果这是您的工作，请本单位管理员调整您的岗位。若是从别的网站跳转而来，请回到本系统的页面再操作。"),
        "lock",
    ),
    404: Words(
        N_("没有找到这一页"), N_("地址可能有误，或者所指的内容不在您的范围内。可以从导航重新进入，或者查找。"), "search"
    ),
    405: Words(N_("这个地址不能这样使用"), N_("请从页面上的按钮或链接重新操作。")),
    409: Words(
        N_("别人刚刚改过这里"), N_("为免覆盖别人的修改，这一次没有保存。请回到上一页，看过最新内容后再办。"), "people"
    ),
    413: Words(N_("内容太大"), N_("文字请分几次填写，文件请压缩或拆开后再上传。这一次没有保存。")),
    414: Words(N_("网址太长"), N_("请从页面上的按钮或链接重新操作。")),
    422: Words(N_("有内容要改"), N_("请回到上一页，按提示改好再提交。这一次没有保存。")),
    500: Words(
        N_("系统出了差错"), N_("差错已经记下。这一次操作可能没有保存：请回到上一页看一看，再试一次不会重复办理。")
    ),
    503: Words(N_("系统暂时忙不过来"), N_("数据是安全的。请过半分钟再试，同一张表单再次提交不会重复办理。"), "clock"),
}

LEFT_WORDS = Words(
    N_("贵机构已退出，不能再办理"),
    N_("可以查看自己的全部历史，下载经签名的记录。要办的事请找接收机构或人社局。"),
    "lock",
)


def words_for(status: int) -> Words:
    return PAGES.get(status) or PAGES[500 if status >= 500 else 400]
