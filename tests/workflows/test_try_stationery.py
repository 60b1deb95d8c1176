from pathlib import Path

import pytest

from afterword.domain.errors import NotAllowed
from afterword.domain.letters.letter import Facsimile
from afterword.domain.letters.stationery import Heading
from afterword.workflows.choose_stationery import choose
from afterword.workflows.keep_pictures import keep_signature
from afterword.workflows.try_stationery import print_calibration, print_sample, sample
from tests.cast import NOON, ana
from tests.workflows.paper_press import PaperPress

pytestmark = pytest.mark.django_db


def test_a_sample_is_in_the_stationery_with_the_facsimile_only_if_chosen() -> None:
    owner = ana()
    choose(owner, {"heading": "ruled"}, NOON)
    keep_signature(owner, Facsimile(png=b"ink"), NOON)
    letter = sample(owner, "en", NOON)
    assert (letter.stationery.heading, letter.facsimile) == (Heading.RULED, None)
    choose(owner, {"facsimile": "yes"}, NOON)
    assert sample(owner, "es", NOON).facsimile == Facsimile(png=b"ink")


def test_a_sample_bears_the_day_where_the_candidate_is() -> None:
    assert sample(ana(), "en", NOON).date_line == "November 30, 2026"


def test_each_page_gets_a_picture_beside_the_pdf(tmp_path: Path) -> None:
    letter, file = sample(ana(), "en", NOON), tmp_path / "s.pdf"
    _sheet, files = print_sample(letter, file, PaperPress(), pictures=True, replace=False)
    assert [each.name for each in files] == ["s.pdf", "s.png", "s-2.png"]
    assert (tmp_path / "s-2.png").read_bytes() == b"second page"


def test_nothing_is_written_where_one_of_the_files_exists(tmp_path: Path) -> None:
    letter, file = sample(ana(), "en", NOON), tmp_path / "s.pdf"
    (tmp_path / "s-2.png").write_bytes(b"mine")
    with pytest.raises(NotAllowed) as raised:
        print_sample(letter, file, PaperPress(), pictures=True, replace=False)
    assert "s-2.png" in raised.value.message.en
    assert not file.exists()
    print_sample(letter, file, PaperPress(), pictures=True, replace=True)
    assert (tmp_path / "s-2.png").read_bytes() == b"second page"


def test_a_plain_envelope_has_no_window_to_try(tmp_path: Path) -> None:
    owner, file = ana(), tmp_path / "c.pdf"
    with pytest.raises(NotAllowed) as raised:
        print_calibration(owner, file, "en", PaperPress(), replace=False)
    assert "window=left" in raised.value.message.es
    choose(owner, {"window": "left"}, NOON)
    print_calibration(owner, file, "es", PaperPress(), replace=False)
    assert file.read_text() == "left es"
