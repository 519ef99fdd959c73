"""What can be wrong with a file as a whole. The messages hold nothing of the file."""


class Unreadable(Exception):
    """The file cannot be taken; `code` has its sentence in the pages, `params` the facts for it."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
