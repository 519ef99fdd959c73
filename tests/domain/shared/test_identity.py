"""Identity numbers (GB 11643) and credit codes (GB 32100): what is let in, and every slip of the pen refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.shared.identity import (
    age_on,
    check_character,
    credit_check_character,
    is_credit_code,
    read_identity,
)

CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
regions = st.integers(100000, 999999)
births = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@st.composite
def numbers(draw: st.DrawFn) -> str:
    seventeen = f"{draw(regions)}{draw(births):%Y%m%d}{draw(st.integers(0, 999)):03}"
    return seventeen + check_character(seventeen)


@st.composite
def credit_codes(draw: st.DrawFn) -> str:
    seventeen = draw(st.text(CREDIT_ALPHABET, min_size=17, max_size=17))
    return seventeen + credit_check_character(seventeen)


def exchanged(text: str, at: int) -> str:
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


@given(numbers())
def test_a_number_tells_birth_and_sex(number: str) -> None:
    identity = read_identity(number)
    assert identity is not None
    assert f"{identity.born:%Y%m%d}" == number[6:14]
    assert identity.sex == ("M" if number[16] in "13579" else "F")


@given(numbers(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_wrong_character_is_found(number: str, at: int, wrong: str) -> None:
    changed = number[:at] + wrong + number[at + 1 :]
    assert (read_identity(changed) is None) == (changed != number)


@given(numbers(), st.integers(0, 16))
def test_two_neighbours_exchanged_are_found(number: str, at: int) -> None:
    changed = exchanged(number, at)
    assert (read_identity(changed) is None) == (changed != number)


@given(st.text(max_size=20))
def test_no_text_is_too_strange_to_be_answered(text: str) -> None:
    identity = read_identity(text)
    assert identity is None or len(identity.number) == 18


@pytest.mark.parametrize(
    ("number", "born", "sex"),
    [
        ("11010519491231002X", date(1949, 12, 31), "F"),  # the standard's own example
        ("440524188001010014", date(1880, 1, 1), "M"),  # and its other one
        ("810000199408230021", date(1994, 8, 23), "F"),  # residence permit, Hong Kong
        ("820000200009100032", date(2000, 9, 10), "M"),  # Macao
        ("830000199201300022", date(1992, 1, 30), "F"),  # Taiwan
        ("911124198108030024", date(1981, 8, 3), "F"),  # permanent residence of foreigners
        ("35010220000229001" + check_character("35010220000229001"), date(2000, 2, 29), "M"),
        ("  11010519491231002x\n", date(1949, 12, 31), "F"),
    ],
)
def test_every_kind_of_number_in_lawful_use_is_read(number: str, born: date, sex: str) -> None:
    identity = read_identity(number)
    assert identity is not None
    assert (identity.born, identity.sex) == (born, sex)
    assert identity.number == number.strip().upper()


@pytest.mark.parametrize(
    "digits",
    [
        "35010219900230001",  # 30 February
        "35010219990229001",  # 29 February of a common year
        "35010219901301001",  # a thirteenth month
        "35010200000101001",  # the year 0
    ],
)
def test_a_number_with_a_day_that_never_was_is_refused_though_its_check_is_right(digits: str) -> None:
    assert read_identity(digits + check_character(digits)) is None


@pytest.mark.parametrize(
    "text", ["", "350102900307002", "3501021990030700200", "３５０１０２１９９００３０７００２０", "35010219900307 020"]
)
def test_what_has_not_the_form_of_a_number_is_refused(text: str) -> None:
    assert read_identity(text) is None


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        (date(2010, 7, 1), date(2026, 6, 30), 15),
        (date(2010, 7, 1), date(2026, 7, 1), 16),
        (date(2008, 2, 29), date(2024, 2, 28), 15),
        (date(2008, 2, 29), date(2024, 2, 29), 16),
        (date(2008, 2, 29), date(2025, 2, 28), 16),
        (date(2008, 2, 29), date(2025, 3, 1), 17),
    ],
)
def test_a_year_is_full_on_the_birthday_or_on_the_first_of_march(born: date, day: date, years: int) -> None:
    assert age_on(born, day) == years


@pytest.mark.parametrize("code", ["91350100M000100Y43", "91110000600037341L", "91330106673959654P"])
def test_a_credit_code_is_read(code: str) -> None:
    assert is_credit_code(code)


@pytest.mark.parametrize("code", ["", "91350100M000100Y4", "91350100m000100y43", "91350100M000100I43"])
def test_what_has_not_the_form_of_a_credit_code_is_refused(code: str) -> None:
    assert not is_credit_code(code)


@given(credit_codes(), st.integers(0, 17), st.sampled_from(CREDIT_ALPHABET))
def test_one_wrong_character_of_a_credit_code_is_found(code: str, at: int, wrong: str) -> None:
    changed = code[:at] + wrong + code[at + 1 :]
    assert is_credit_code(changed) == (changed == code)


@given(credit_codes(), st.integers(0, 16))
def test_two_neighbours_exchanged_in_a_credit_code_are_found(code: str, at: int) -> None:
    changed = exchanged(code, at)
    assert is_credit_code(changed) == (changed == code)
