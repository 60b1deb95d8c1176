import pytest

from afterword.domain.errors import BadInput
from afterword.domain.letters.stationery import (
    Colour,
    EnvelopeSize,
    Face,
    Heading,
    Paper,
    Size,
    Stationery,
    WindowSide,
    stationery_for,
)
from afterword.records import convert, models, queries
from afterword.workflows.acts import undo
from afterword.workflows.change_facts import change
from afterword.workflows.choose_stationery import choices, choose, tried
from tests.cast import NOON, ana

pytestmark = pytest.mark.django_db


def stationery(owner: models.User) -> Stationery:
    return convert.stationery(queries.stationery(owner), owner.country)


def test_whoever_chooses_nothing_gets_what_is_usual_in_their_country() -> None:
    owner = ana()
    assert stationery(owner) == stationery_for("US")
    change(owner, owner, {"country": "ES"}, NOON)
    assert stationery(owner) == stationery_for("ES")


def test_everything_can_be_chosen() -> None:
    owner = ana()
    typed = {
        "paper": "a4",
        "face": "eb-garamond",
        "heading": "ruled",
        "colour": "granate",
        "envelope": "c5_6",
        "window": "left",
        "shift-right": "2",
        "shift-down": "-1,5 mm",
        "fold-marks": "yes",
        "one-page": "no",
    }
    assert choose(owner, typed, NOON)
    assert stationery(owner) == Stationery(
        paper=Paper.A4,
        face=Face.EB_GARAMOND,
        heading=Heading.RULED,
        colour=Colour.WINE,
        envelope=EnvelopeSize.C5_6,
        window=WindowSide.LEFT,
        window_shift=Size(2.0, -1.5),
        fold_marks=True,
        one_page=False,
    )


def test_an_empty_value_goes_back_to_the_default() -> None:
    owner = ana()
    choose(owner, {"paper": "a4", "one-page": "no", "shift-right": "3"}, NOON)
    choose(owner, {"paper": "", "one-page": " ", "shift-right": ""}, NOON)
    assert stationery(owner) == stationery_for("US")


def test_choosing_the_default_first_of_all_writes_nothing() -> None:
    owner = ana()
    assert not choose(owner, {"paper": "", "fold-marks": "no"}, NOON)
    assert queries.stationery(owner) is None


def test_choosing_the_same_again_says_so() -> None:
    owner = ana()
    assert choose(owner, {"face": "libertinus"}, NOON)
    assert not choose(owner, {"face": "Libertinus"}, NOON)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("paper", "Carta", "letter"),
        ("envelope", "C5/6", "c5-6"),
        ("envelope", "#10", "number-10"),
        ("envelope", "americano", "dl"),
        ("face", "EB Garamond", "eb-garamond"),
        ("heading", "centered", "centred"),
        ("heading", "sin membrete", "plain"),
        ("window", "izquierda", "left"),
        ("window", "no", "none"),
        ("fold-marks", "sí", "yes"),
        ("card-front", "gracias", "thanks"),
    ],
)
def test_a_choice_is_known_by_what_people_call_it(name: str, typed: str, value: str) -> None:
    owner = ana()
    choose(owner, {name: typed}, NOON)
    assert {each.name: each.value for each in choices(owner)}[name] == value


@pytest.mark.parametrize(
    ("typed", "where", "words"),
    [
        ({"scent": "rose"}, "scent", "paper, face"),
        ({"paper": "a5"}, "paper", "letter, a4"),
        ({"face": "💌"}, "face", "eb-garamond"),
        ({"envelope": "a2"}, "envelope", "number-10, dl, c5-6"),
        ({"window": "right"}, "window", "There is: none, left"),
        ({"window": "left", "envelope": "dl"}, "window", "There is: none"),
        ({"shift-right": "16"}, "shift-right", "-15 to 15"),
        ({"shift-down": "1e1"}, "shift-down", "-15 to 15"),
        ({"shift-down": "nan"}, "shift-down", "-15 to 15"),
        ({"one-page": "perhaps"}, "one-page", "yes or no"),
        ({"facsimile": "yes"}, "facsimile", "afterword stationery signature"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    typed: dict[str, str], where: str, words: str
) -> None:
    owner = ana()
    with pytest.raises(BadInput) as raised:
        choose(owner, {"heading": "plain", **typed}, NOON)
    assert raised.value.message.en.startswith(f"{where}: ")
    assert words in raised.value.message.en
    assert stationery(owner) == stationery_for("US")
    assert not models.Act.objects.filter(verb="stationery").exists()


def test_paper_that_has_no_envelope_for_the_window_is_refused() -> None:
    owner = ana()
    choose(owner, {"paper": "a4", "window": "right"}, NOON)
    with pytest.raises(BadInput) as raised:
        choose(owner, {"paper": "letter"}, NOON)
    assert "ventanilla" in raised.value.message.es
    choose(owner, {"paper": "letter", "window": "none"}, NOON)
    assert stationery(owner).paper is Paper.LETTER


def test_the_choices_say_what_else_there_is_and_which_are_ones_own() -> None:
    owner = ana()
    choose(owner, {"face": "libertinus", "fold-marks": "yes"}, NOON)
    found = {each.name: each for each in choices(owner)}
    assert [value for value, _ in found["envelope"].others] == ["number-10", "dl", "c5-6"]
    assert [value for value, _ in found["window"].others] == ["none", "left"]
    assert {name for name, each in found.items() if each.own} == {"face", "fold-marks"}
    assert found["paper"].words.es.startswith("carta")


def test_undo_takes_back_one_choice_after_the_other() -> None:
    owner = ana()
    choose(owner, {"face": "libertinus"}, NOON)
    choose(owner, {"face": "eb-garamond"}, NOON)
    undo(owner, NOON)
    assert stationery(owner).face is Face.LIBERTINUS
    undo(owner, NOON)
    assert queries.stationery(owner) is None


def test_what_is_tried_is_not_kept() -> None:
    owner = ana()
    choose(owner, {"face": "libertinus"}, NOON)
    shown = {each.name: each.value for each in choices(owner, {"color": "green", "face": ""})}
    assert (shown["colour"], shown["face"]) == ("green", "source-serif")
    assert stationery(owner).face is Face.LIBERTINUS
    assert stationery(owner).colour is Colour.BLACK


def test_what_cannot_be_is_not_tried_either() -> None:
    with pytest.raises(BadInput):
        choices(ana(), {"facsimile": "yes"})


def test_one_who_chose_nothing_can_try_too() -> None:
    owner = ana()
    found = tried(owner, {"paper": "a4"})
    assert found is not None
    assert found.paper == "a4"
    assert queries.stationery(owner) is None
