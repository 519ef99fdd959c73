"""Personal values as they stand on a screen: enough to recognise someone one knows, not enough to learn who it is."""

import re

_COMPOUND = (
    "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋夹谷轩辕令狐"
    "段干百里呼延东郭南门羊舌微生公户公玉公仪梁丘公仲公上公门公山公坚左丘公伯西门公祖第五公乘贯丘公皙南荣东里东宫仲长子书子桑即墨达奚褚师"
)
_COMPOUND_SURNAMES = frozenset(_COMPOUND[at : at + 2] for at in range(0, len(_COMPOUND), 2))
# A place's own name has none of the words of a finer address in it, so that a housing estate (小区) is no district.
_OWN = r"[^省市县区旗盟镇乡村街路道巷弄号\d\s]"
_DOWN_TO_COUNTY = re.compile(
    rf"(?:{_OWN}{{1,7}}(?:省|自治区|特别行政区))?"
    rf"(?:{_OWN}{{1,9}}(?:市|自治州|地区|盟))?"
    rf"(?:{_OWN}{{1,6}}(?<![小社园校院景厂库辖])(?:县区?|区|市|旗))?"
)
HIDDEN = "***"


def mask_name(name: str) -> str:
    """张小明 → 张*明, 张三 → 张*, 欧阳娜娜 → 欧阳**. Other names keep their first letter."""
    text = name.strip()
    if len(text) < 2:
        return "*" * len(text)
    if len(text) > 2 and text[:2] in _COMPOUND_SURNAMES:
        return text[:2] + "*" * (len(text) - 2)
    if len(text) <= 4 and _is_chinese(text):
        return text[0] + "*" * max(1, len(text) - 2) + text[2:][-1:]
    return text[0] + "".join(one if one in " ·.-" else "*" for one in text[1:])


def mask_identity(identity: str) -> str:
    """350121199003071234 → 350121********1234; anything that is no identity number keeps at most its last four."""
    text = identity.strip()
    return text[:6] + "*" * 8 + text[14:] if len(text) == 18 else _last_four(text)


def mask_phone(phone: str) -> str:
    """13812345678 → 138****5678; any other number keeps at most its last four."""
    text = "".join(one for one in phone if one not in " -")
    return f"{text[:3]}****{text[7:]}" if len(text) == 11 and text.startswith("1") else _last_four(text)


def mask_address(address: str) -> str:
    """福建省福州市鼓楼区东街口1号 → 福建省福州市鼓楼区***: anything finer, or not understood, is hidden."""
    text = "".join(address.split())
    found = _DOWN_TO_COUNTY.match(text)
    kept = found[0] if found else ""
    return kept + HIDDEN if text else ""


def _last_four(text: str) -> str:
    shown = 4 if len(text) >= 8 else 0
    return "*" * (len(text) - shown) + text[len(text) - shown :]


def _is_chinese(text: str) -> bool:
    return all("\u3400" <= one <= "\u9fff" or "\U00020000" <= one <= "\U0003ffff" for one in text)
