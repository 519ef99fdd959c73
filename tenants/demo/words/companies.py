"""Made-up operators and employers: names end in （演示）, credit codes spell DEM where real ones have digits."""

from __future__ import annotations

import random
from typing import NamedTuple

from domain.shared.identity import credit_check_character

DEMO = "（演示）"
_BRANDS = (
    "青圃 石竹 榕桥 海丝 螺洲 鼓岭 筱埕 海坛 嵩口 凤山 洛阳桥 清源 鹭江 云水 丹霞 九曲 闽江 三坊 东湖 南峰 "
    "金鸡 武夷 双溪 白塔 乌山 梅峰 天湖 玉华 冠豸 太姥 霞浦湾 兰溪 芗江 圆楼 茶溪 稻香 晨光 同舟 惠民 众诚"
)
SERVICES = ("人力资源服务有限公司", "就业服务有限公司", "人才服务有限公司", "劳务服务有限公司", "人力资源有限公司")


class Business(NamedTuple):
    """A line of business: what its companies are called, its industry (所属行业), and whom it looks for."""

    line: str
    industry: str
    occupations: tuple[str, ...]


BUSINESSES = (
    Business("纺织有限公司", "纺织业", ("缝纫工", "质检员", "包装工", "维修电工")),
    Business("服饰有限公司", "纺织服装、服饰业", ("缝纫工", "质检员", "营业员", "电商运营专员")),
    Business("鞋业有限公司", "皮革、毛皮、羽毛及其制品和制鞋业", ("鞋面针车工", "质检员", "包装工")),
    Business("电子科技有限公司", "计算机、通信和其他电子设备制造业", ("电子装配工", "质检员", "软件测试员")),
    Business("食品有限公司", "食品制造业", ("食品加工工", "包装工", "质检员", "配送员")),
    Business("茶业有限公司", "酒、饮料和精制茶制造业", ("制茶工", "包装工", "营业员", "直播运营助理")),
    Business("水产有限公司", "农副食品加工业", ("水产品加工工", "包装工", "货车司机")),
    Business("机械制造有限公司", "通用设备制造业", ("数控车床操作工", "电焊工", "维修电工", "机械工程师助理")),
    Business("新能源有限公司", "电气机械和器材制造业", ("锂电池产线操作员", "质检员", "叉车司机", "维修电工")),
    Business("石材有限公司", "非金属矿物制品业", ("石材切割工", "叉车司机", "质检员")),
    Business("家居用品有限公司", "家具制造业", ("包装工", "叉车司机", "平面设计员", "电商运营专员")),
    Business("物流有限公司", "道路运输业", ("货车司机", "配送员", "叉车司机", "仓库管理员")),
    Business("餐饮管理有限公司", "餐饮业", ("餐厅服务员", "中式烹调师", "收银员", "配送员")),
    Business("酒店管理有限公司", "住宿业", ("客房服务员", "餐厅服务员", "中式烹调师")),
    Business("商贸有限公司", "零售业", ("营业员", "收银员", "电商运营专员", "仓库管理员")),
    Business("物业服务有限公司", "房地产业", ("保洁员", "保安员", "绿化工", "维修电工")),
    Business("家政服务有限公司", "居民服务业", ("家政服务员", "育婴员", "保洁员", "养老护理员")),
    Business("养老服务有限公司", "社会工作", ("养老护理员", "中式烹调师", "保洁员")),
    Business("建设工程有限公司", "房屋建筑业", ("建筑普工", "钢筋工", "电焊工")),
    Business("信息技术有限公司", "软件和信息技术服务业", ("软件测试员", "电话客服", "平面设计员")),
)
ANYWHERE = ("行政文员", "出纳", "仓库管理员", "保洁员")
ECONOMIES = ("limited", "limited", "private", "household", "foreign", "hmt", "state")
_NAMES = (
    "海峡 闽台 泉源 鸿达 盛丰 嘉禾 东南 南方 "
    "金榕 恒信 顺昌 福源 万顺 新宏 永盛 华闽 亿佳 瑞祥 星辰 明溪 长青 德茂 锦绣 正阳"
)
_ENDINGS = "兴盛达源丰泰和隆祥远润宏茂信佳诚"
BRANDS, NAMES = _BRANDS.split(), _NAMES.split()


def credit_code(kind: str, number: int) -> str:
    """A unified social credit code of the right form. `kind` is one character, so that two kinds never share a code."""
    first = f"91359000DEM{kind}{number % 100_000:05d}"
    return first + credit_check_character(first)


def operator_name(county: str, brand: str, rng: random.Random) -> str:
    """'闽侯青圃就业服务有限公司（演示）' for a county and a brand."""
    return f"{_short(county)}{brand}{rng.choice(SERVICES)}{DEMO}"


def employer_name(place: str, line: str, rng: random.Random) -> str:
    """'晋江鸿达兴鞋业有限公司（演示）': a place, a made-up brand, a line of business."""
    return f"{_short(place)}{rng.choice(NAMES)}{rng.choice(_ENDINGS)}{line}{DEMO}"


def _short(division: str) -> str:
    return division[:-1] if len(division) > 2 and division[-1] in "省市县区" else division
