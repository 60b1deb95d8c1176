import stat
import sys
from pathlib import Path

import pytest

from afterword.adapters.kept_secrets import COMMAND, KeptSecrets
from afterword.adapters.own_files import write_private
from afterword.domain.errors import AfterwordError


def store(folder: Path) -> KeptSecrets:
    return KeptSecrets(folder, write_private, None)


def test_without_a_keyring_a_password_is_encrypted(tmp_path: Path) -> None:
    kept = store(tmp_path).keep("one", "contraseña 1")
    assert "contraseña" not in kept
    assert store(tmp_path).secret("one", kept) == "contraseña 1"


def test_the_key_is_its_owners_alone(tmp_path: Path) -> None:
    store(tmp_path).keep("one", "x")
    assert [stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()] == [0o600]


def test_a_database_without_its_key_gives_nothing_away(tmp_path: Path) -> None:
    kept = store(tmp_path).keep("one", "topsecret")
    (tmp_path / "secrets.key").unlink()
    with pytest.raises(AfterwordError) as raised:
        store(tmp_path).secret("one", kept)
    assert "topsecret" not in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"not a key", b"\xff" * 44])
def test_a_spoilt_key_is_said(tmp_path: Path, content: bytes) -> None:
    kept = store(tmp_path).keep("one", "x")
    (tmp_path / "secrets.key").write_bytes(content)
    with pytest.raises(AfterwordError):
        store(tmp_path).secret("one", kept)


def test_a_token_command_is_asked_each_time_and_no_shell_is_involved(tmp_path: Path) -> None:
    program = tmp_path / "token.py"
    program.write_text("import sys; print('token', sys.argv[1:])")
    kept = store(tmp_path).keep("one", f"{COMMAND}{sys.executable} {program} '$HOME; ls'")
    assert kept == "command"
    assert store(tmp_path).secret("one", kept) == "token ['$HOME; ls']"


def test_a_database_from_elsewhere_cannot_have_a_program_run(tmp_path: Path) -> None:
    with pytest.raises(AfterwordError):
        store(tmp_path).secret("one", "command")


@pytest.mark.parametrize("line", ["/no/such/program", f"{sys.executable} -c pass"])
def test_a_token_command_that_gives_none_is_said(tmp_path: Path, line: str) -> None:
    kept = store(tmp_path).keep("one", COMMAND + line)
    with pytest.raises(AfterwordError):
        store(tmp_path).secret("one", kept)
