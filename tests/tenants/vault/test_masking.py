"""What stands on a screen lets a person be recognised, not found."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tenants.vault.masking import mask_address, mask_identity, mask_name, mask_phone


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张小明", "张*明"),
        ("张三", "张*"),
        ("欧阳娜娜", "欧阳**"),
        ("欧阳明", "欧阳*"),
        ("上官", "上*"),
        ("陈李小明", "陈**明"),
        ("买买提·艾力", "买**·**"),
        ("Anna Li", "A*** **"),
        ("张", "*"),
        (" 张三 ", "张*"),
        ("", ""),
    ],
)
def test_a_name_keeps_its_surname(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("identity", "masked"),
    [
        ("350121199003071234", "350121********1234"),
        ("35012119900307123X", "350121********123X"),
        ("350121900307123", "***********7123"),
        ("E1234567", "****4567"),
        ("12345", "*****"),
        ("", ""),
    ],
)
def test_an_identity_number_hides_the_day_of_birth(identity: str, masked: str) -> None:
    assert mask_identity(identity) == masked


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("13812345678", "138****5678"),
        ("138-1234 5678", "138****5678"),
        ("0591-87654321", "********4321"),
        ("110", "***"),
        ("", ""),
    ],
)
def test_a_phone_number_hides_its_middle(phone: str, masked: str) -> None:
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("福建省福州市鼓楼区东街口1号", "福建省福州市鼓楼区***"),
        ("福建省厦门市湖里区湖里街道", "福建省厦门市湖里区***"),
        ("福建省三明市沙县区凤岗街道", "福建省三明市沙县区***"),
        ("福建省福清市龙田镇某小区3号", "福建省福清市***"),
        ("福建省平潭县潭城镇 某村", "福建省平潭县***"),
        ("福清市阳光小区7栋", "福清市***"),
        ("鼓楼区东街口东方市场2号", "鼓楼区***"),
        ("内蒙古自治区锡林郭勒盟正蓝旗上都镇", "内蒙古自治区锡林郭勒盟正蓝旗***"),
        ("东街口1号", "***"),
        ("阳光小区", "***"),
        ("  ", ""),
    ],
)
def test_an_address_keeps_its_county(address: str, masked: str) -> None:
    assert mask_address(address) == masked


@given(st.text(st.characters(exclude_characters="*"), min_size=1))
def test_no_masked_value_is_the_value_itself(text: str) -> None:
    assume(sum(one.isalnum() for one in text) > 1)
    for mask in (mask_name, mask_identity, mask_phone, mask_address):
        assert mask(text) != text.strip()


@given(st.text("0123456789", min_size=18, max_size=18))
def test_the_masked_part_of_a_number_cannot_be_told(identity: str) -> None:
    assert mask_identity(identity) == mask_identity(identity[:6] + "00000000" + identity[14:])
