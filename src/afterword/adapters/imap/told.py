"""What goes wrong with a mail server, in plain words."""

from __future__ import annotations

import re
import socket
import ssl

from afterword.domain.delivery.answers import Trouble, in_words
from afterword.domain.words import Bilingual

_LONGEST = 200
_BROKEN = re.compile(r"socket error|EOF|connection reset|broken pipe|timed out", re.IGNORECASE)
_NONSENSE = re.compile(r"unexpected response|not a valid|No untagged|b''", re.IGNORECASE)


def told(error: Exception) -> Bilingual:
    """What ``error`` means; a server's own words where it said some."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return in_words(Trouble.CERTIFICATE, error.verify_message)
    for kind, trouble in _KINDS:
        if isinstance(error, kind):
            return in_words(trouble)
    said = server_words(error)
    if _NONSENSE.search(str(error)):
        return in_words(Trouble.NONSENSE)
    if isinstance(error, OSError) or _BROKEN.search(said):
        return in_words(Trouble.NETWORK)
    return Bilingual(said, said)


_KINDS: tuple[tuple[type[Exception], Trouble], ...] = (
    (socket.gaierror, Trouble.NO_HOST),
    (ConnectionRefusedError, Trouble.NOBODY),
    (TimeoutError, Trouble.TIMEOUT),
    (ssl.SSLError, Trouble.NOT_TLS),
)


def server_words(error: Exception) -> str:
    """What the server said, on one line, without the marks of Python's bytes."""
    line = " ".join(str(error).split())
    bare = re.fullmatch(r"""b(['"])(.*)\1""", line)
    return (bare[2] if bare else line)[:_LONGEST] or type(error).__name__
