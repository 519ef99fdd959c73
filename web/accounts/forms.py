"""What one types to sign in."""

from pydantic import Field

from web.forms import Form
from web.i18n import N_


class SignIn(Form):
    """Account and password; `next` is where the reader was going."""

    SAYS_REQUIRED = False
    VERBATIM = frozenset({"password"})

    account: str = Field(title=N_("账号"), max_length=64)
    password: str = Field(title=N_("密码"), max_length=256)
    next: str = Field("", max_length=2000)
