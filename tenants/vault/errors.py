"""What can go wrong in the vault. None of these messages holds personal data."""


class VaultError(Exception):
    """Any refusal of the vault."""


class KeyDestroyed(VaultError):
    """The subject was forgotten: nothing more is sealed for them."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"the key of {subject} was destroyed")
        self.subject = subject


class TokenBroken(VaultError, ValueError):
    """A token was changed, belongs to another field or subject, or is none of the vault's."""


class WrongSecretKey(VaultError):
    """The secret key in force is not the one this vault was made with."""

    def __init__(self) -> None:
        super().__init__("YIZHAN_SECRET_KEY (or data_dir/secret.key) is not the key this vault was made with")
