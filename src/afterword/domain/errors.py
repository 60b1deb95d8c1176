"""The tree of our errors.

The first line of a class's docstring is its message in English, ``es`` the same in Spanish, both
with places for the fields that the instance is made with. A fault in the user's data that can be
shown where it is, is a value and not an exception: see ``Fault``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afterword.domain.words import Bilingual


class AfterwordError(Exception):
    """Something went wrong."""

    es: ClassVar[str] = "Algo ha fallado."
    exit_code: ClassVar[int] = 1
    permanent: ClassVar[bool] = True

    def __init__(self, **fields: str | Bilingual) -> None:
        english = (type(self).__doc__ or "").strip().splitlines()[0]
        self.message = Bilingual(english, type(self).es).filled(**fields)
        super().__init__(self.message.en)


class BadInput(AfterwordError):
    """{where}: {problem}"""

    es = "{where}: {problem}"
    exit_code = 2


class NotPrintable(BadInput):
    """{problem}"""

    es = "{problem}"


class NotFound(AfterwordError):
    """There is no {what} called “{name}”."""

    es = "No hay {what} con el nombre «{name}»."
    exit_code = 3


class NothingToDebrief(NotFound):
    """No interview waits for its debrief. To change one, name it: afterword debrief INTERVIEW"""

    es = "Ninguna entrevista espera su repaso. Para cambiar uno: afterword debrief ENTREVISTA"


class Ambiguous(AfterwordError):
    """“{name}” could be any of: {choices}. Say which."""

    es = "«{name}» puede ser cualquiera de: {choices}. Di cuál."
    exit_code = 3


class NotAllowed(AfterwordError):
    """{why}"""

    es = "{why}"
    exit_code = 4


class StorageFailed(AfterwordError):
    """The database could not be used: {reason}"""

    es = "No se ha podido usar la base de datos: {reason}"
    exit_code = 5


class OutsideFailed(AfterwordError):
    """{what} did not work: {reason}"""

    es = "{what} no ha funcionado: {reason}"
    exit_code = 6
    permanent = False


class SignInRefused(OutsideFailed):
    """{what} did not work, the server refuses the password: {reason}"""

    es = "{what} no ha funcionado, el servidor rechaza la contraseña: {reason}"
    permanent = True


class NoSuchFolder(OutsideFailed):
    """{what} did not work: {reason}"""


class SignedOut(SignInRefused):
    """{what} did not work: {reason}"""

    es = "{what} no ha funcionado: {reason}"
    permanent = True


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in data that came from outside, shown where it is.

    ``field`` is a dotted path into the input ("interviews.0.starts_at"), None for the whole.
    """

    field: str | None
    message: Bilingual


class FactsError(BadInput):
    """{where}: {problem}"""

    def __init__(self, field: str | None, message: Bilingual) -> None:
        self.fault = Fault(field, message)
        super().__init__(where=field or Bilingual("input", "entrada"), problem=message)
