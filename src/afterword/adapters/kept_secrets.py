"""Passwords: in the operating system's keyring where a real one answers, else encrypted.

What is encrypted can be read only with a key file of its own beside the database, which no backup
and no export contains. A token command is kept in a file of its own, too: a database that came
from elsewhere can never have a program run. So is what an OAuth provider granted, encrypted: it
changes whenever a token is renewed.
"""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.domain.delivery.oauth import PREFIX, Client, Grant
from afterword.domain.errors import NotAllowed, SignedOut
from afterword.domain.words import Bilingual
from afterword.ports import BY_COMMAND, BY_GRANT

if TYPE_CHECKING:
    from collections.abc import Callable

    from cryptography.fernet import Fernet
    from keyring.backend import KeyringBackend

SERVICE = "afterword"
COMMAND_TIMEOUT = 30
COMMAND = "command:"  # what a secret begins with that is a program to ask, for ``keep``
_IN_KEYRING = "keyring"
_ENCRYPTED = "encrypted:"
_NOWHERE = Bilingual(
    "There is no keyring here, and without the extra “mail” a password cannot be encrypted. "
    "Install it: pip install 'afterword[mail]'",
    "Aquí no hay un llavero del sistema, y sin el extra «mail» no se puede cifrar una contraseña. "
    "Instálalo: pip install 'afterword[mail]'",
)
_LOST = Bilingual(
    "it cannot be read any more. Give it again: afterword mailbox password ADDRESS",
    "ya no se puede leer. Dala otra vez: afterword mailbox password DIRECCIÓN",
)
_GRANT_LOST = Bilingual(
    "it cannot be read any more. Sign in again: afterword mailbox sign-in ADDRESS",
    "ya no se puede leer. Inicia sesión otra vez: afterword mailbox sign-in DIRECCIÓN",
)
_PASSWORD = Bilingual("The password of the mailbox", "La contraseña del buzón")
_TOKEN = Bilingual("The token command", "La orden del token")
_GRANTED = Bilingual("Signing in to the mailbox", "El inicio de sesión en el buzón")


class KeptSecrets:
    """Keeps secrets for one user; ``write`` writes a file that only its owner may read.

    ``renew`` gives a grant back with an access token that is good now.
    """

    def __init__(
        self,
        folder: Path,
        write: Callable[[Path, bytes], None],
        keyring: Keyring | None,
        renew: Callable[[Grant], Grant] = lambda grant: grant,
    ) -> None:
        self._folder = folder
        self._renew = renew
        self._key_file = folder / "secrets.key"
        self._commands = folder / "token-commands.json"
        self._write = write
        self._keyring = keyring

    def keep(self, name: str, secret: str) -> str:
        """Keep ``secret``; one that begins with ``COMMAND`` is a program to ask each time.

        For an OAuth grant (``PREFIX``) what is given back later is an access token.
        """
        if secret.startswith(COMMAND):
            self._keep_command(name, secret.removeprefix(COMMAND))
            return BY_COMMAND
        if secret.startswith(PREFIX):
            self._keep_grant(name, secret.removeprefix(PREFIX))
            return BY_GRANT
        if self._keyring is not None and self._keyring.keep(name, secret):
            return _IN_KEYRING
        return _ENCRYPTED + self._fernet().encrypt(secret.encode()).decode("ascii")

    def secret(self, name: str, kept: str) -> str:
        """The secret again. Raises SignedOut where it is lost, without saying any of it."""
        if kept == BY_COMMAND:
            return self._ask(self._known_commands().get(name, []))
        if kept == BY_GRANT:
            return self._access_token(name)
        found = self._keyring.secret(name) if kept == _IN_KEYRING and self._keyring else None
        if kept.startswith(_ENCRYPTED):
            found = self._decrypt(kept.removeprefix(_ENCRYPTED))
        if found is None:
            raise SignedOut(what=_PASSWORD, reason=_LOST)
        return found

    def client(self, name: str, kept: str) -> Client | None:
        """The registration that was signed in with; None without one."""
        grant = self._grant(name) if kept == BY_GRANT else None
        return grant.client if grant is not None else None

    def forget(self, name: str, kept: str) -> None:
        """Forget it; what is encrypted is gone with its row."""
        if kept in (_IN_KEYRING, BY_GRANT) and self._keyring is not None:
            self._keyring.forget(name)
        if kept == BY_GRANT:
            self._grant_file(name).unlink(missing_ok=True)
        if kept == BY_COMMAND:
            commands = self._known_commands()
            commands.pop(name, None)
            self._write(self._commands, json.dumps(commands).encode())

    # --- encrypted, with a key file ------------------------------------------------

    def _fernet(self) -> Fernet:
        try:
            from cryptography.fernet import Fernet
        except ImportError as error:
            raise NotAllowed(why=_NOWHERE) from error
        if not self._key_file.exists():
            self._write(self._key_file, Fernet.generate_key())
        try:
            return Fernet(self._key_file.read_bytes())
        except ValueError as error:
            raise SignedOut(what=_PASSWORD, reason=_LOST) from error

    def _decrypt(self, token: str) -> str | None:
        if not self._key_file.exists():
            return None
        from cryptography.fernet import InvalidToken

        try:
            return self._fernet().decrypt(token.encode("ascii")).decode()
        except (InvalidToken, UnicodeError):
            return None

    # --- what an OAuth provider granted ----------------------------------------------

    def _keep_grant(self, name: str, grant: str) -> None:
        """In the keyring where it takes one so long, else encrypted in a file."""
        if self._keyring is not None and self._keyring.keep(name, grant):
            self._grant_file(name).unlink(missing_ok=True)
            return
        self._write(self._grant_file(name), self._fernet().encrypt(grant.encode()))

    def _grant(self, name: str) -> Grant | None:
        file = self._grant_file(name)
        if file.exists():
            found = self._decrypt(file.read_bytes().decode("ascii", "replace"))
        else:
            found = self._keyring.secret(name) if self._keyring is not None else None
        return Grant.from_json(found) if found is not None else None

    def _access_token(self, name: str) -> str:
        grant = self._grant(name)
        if grant is None:
            raise SignedOut(what=_GRANTED, reason=_GRANT_LOST)
        renewed = self._renew(grant)
        if renewed != grant:
            self._keep_grant(name, renewed.to_json())
        return renewed.access_token

    def _grant_file(self, name: str) -> Path:
        return self._folder / f"grant-{name}.secret"

    # --- a program that prints a token ---------------------------------------------

    def _keep_command(self, name: str, line: str) -> None:
        commands = self._known_commands()
        commands[name] = shlex.split(line)
        self._write(self._commands, json.dumps(commands).encode())

    def _known_commands(self) -> dict[str, list[str]]:
        if not self._commands.exists():
            return {}
        found: dict[str, list[str]] = json.loads(self._commands.read_bytes())
        return found

    def _ask(self, command: list[str]) -> str:
        """The first line that the program prints; no shell is involved."""
        if not command:
            raise SignedOut(what=_TOKEN, reason=_LOST)
        try:
            done = subprocess.run(  # noqa: S603 - the user's own program, from their own file
                command, capture_output=True, timeout=COMMAND_TIMEOUT, check=True, text=True
            )
        except (OSError, subprocess.SubprocessError) as error:
            reason = Bilingual(type(error).__name__, type(error).__name__)
            raise SignedOut(what=_TOKEN, reason=reason) from error
        lines = done.stdout.splitlines()
        if not lines or not lines[0].strip():
            reason = Bilingual("it printed nothing", "no escribió nada")
            raise SignedOut(what=_TOKEN, reason=reason)
        return lines[0].strip()


class Keyring:
    """The operating system's keyring, where it has one that answers."""

    def keep(self, name: str, secret: str) -> bool:
        """Keep it, and see whether it is really there."""
        from keyring.errors import KeyringError

        try:
            _backend().set_password(SERVICE, name, secret)
            return _backend().get_password(SERVICE, name) == secret
        except (KeyringError, RuntimeError, OSError):
            return False

    def secret(self, name: str) -> str | None:
        """The secret, None where it is gone or the keyring is locked."""
        from keyring.errors import KeyringError

        try:
            found: str | None = _backend().get_password(SERVICE, name)
        except (KeyringError, RuntimeError, OSError):
            return None
        return found

    def forget(self, name: str) -> None:
        """Take it out."""
        from keyring.errors import KeyringError

        try:
            _backend().delete_password(SERVICE, name)
        except (KeyringError, RuntimeError, OSError):
            return


def real_keyring() -> Keyring | None:
    """The system's keyring; None where there is none.

    Back ends of ``keyrings.alt`` are none: some of them store plain text without a word.
    """
    try:
        backend = _backend()
    except (ImportError, RuntimeError):
        return None
    module = type(backend).__module__
    good = module.startswith("keyring.backends.") and backend.priority > 0
    chosen = getattr(backend, "backends", ())
    if any(not type(each).__module__.startswith("keyring.backends.") for each in chosen):
        return None
    return Keyring() if good and not module.endswith((".fail", ".null")) else None


def _backend() -> KeyringBackend:
    import keyring

    return keyring.get_keyring()
