"""How an interview is held, and what the candidate needs to be there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from afterword.domain.interview import Medium
from afterword.domain.invites.facts import Event

_URL = re.compile(r"(?i)\bhttps?://[^\s<>\"'\\\u00ab\u00bb]{4,2000}")
_TEL = re.compile(r"(?i)\btel:(\+?[0-9][0-9().\-\s]{5,24}[0-9])")
_NUMBER = re.compile(
    r"(?<![\w/=?&.-])(\+\d[\d().\-\s]{6,20}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{3,4}|\d{9})(?![\w/-])"
)
_TRAILING = ".,;:!?)]}*_"

_VIDEO_HOSTS = re.compile(
    r"(?i)(?:^|\.)(?:zoom\.us|zoomgov\.com|zoom\.com|meet\.google\.com|hangouts\.google\.com"
    r"|teams\.microsoft\.com|teams\.live\.com|teams\.microsoft\.us|join\.skype\.com"
    r"|meet\.lync\.com|webex\.com|whereby\.com|gotomeeting\.com|gotomeet\.me|meet\.goto\.com"
    r"|goto\.com|bluejeans\.com|chime\.aws|meet\.jit\.si|8x8\.vc|around\.co|ringcentral\.com"
    r"|ring\.central|jami\.net|livestorm\.co|demio\.com|hirevue\.com|sparkhire\.com"
    r"|facetime\.apple\.com|coderpad\.io|discord\.gg|gather\.town|pexip\.me|starleaf\.com"
    r"|lifesizecloud\.com|vc\.amazon\.com|meet\.proton\.me|kmeet\.infomaniak\.com|tuple\.app"
    r"|daily\.co|butter\.us|dialpad\.com|slack\.com|hubs\.mozilla\.com|meeting\.zoho\.\w+)$"
)
_VIDEO_PATHS = {
    "zoom.us": ("/j/", "/my/", "/w/", "/s/", "/wc/"),
    "teams.microsoft.com": ("/l/meetup-join", "/meet/"),
    "slack.com": ("/huddle",),
    "goto.com": ("/meet", "/join"),
}
_NOT_TO_JOIN = re.compile(
    r"(?i)aka\.ms|/meetingoptions|/options|support\.|/help|dialin\.teams|/dialin|tel\.meet"
    r"|/zoomconference|/u/[a-z0-9]{8,}$|learn\.microsoft|/faq|/privacy|/download|/test$"
)
_VIDEO_WORDS = re.compile(
    r"(?i)\b(?:zoom|google meet|google hangouts?|microsoft teams|ms teams|teams meeting|webex|skype"
    r"|whereby|facetime|video ?(?:call|chat|conference|interview|meeting)s?|videoconference"
    r"|video ?llamada|video ?conferencia|videoentrevista|reunión (?:de|en) (?:microsoft )?teams"
    r"|por (?:video|vídeo|teams|meet)|vía (?:teams|meet)|virtual|en línea|online|remot[eoa])\b"
)
_ONSITE_WORDS = re.compile(
    r"(?i)\b(?:on-?site|in[ -]person|face[ -]to[ -]face|presencial(?:mente)?|en persona"
    r"|cara a cara|at our offices?|in our offices?|en nuestras? (?:oficinas?|sede))\b"
)
_PHONE_WORDS = re.compile(
    r"(?i)\b(?:phone|telephone|telef[oó]nic[ao]s?|por tel[eé]fono|llamada|call you)\b"
)
_CALLS_YOU = re.compile(
    r"(?i)(?:call(?:ing)? you|call me|reach you|dial|phone(?: number)?|te llamar\w*|le llamar\w*"
    r"|llamar[ée]|llámame|tel[eé]fono|móvil|celular|mobile|cell)\D{0,60}?(?=\+?\(?\d)"
)
_PLACE = re.compile(
    r"(?i)\b(?:street|st\.|avenue|ave\b|road|rd\b|boulevard|blvd|drive|suite|floor|plaza|square"
    r"|lane|parkway|building|calle|c/|avda?\b|avenida|paseo|plaza|piso|planta|edificio|carrer"
    r"|carrera|oficinas?|offices?|campus|headquarters|hq|sede|torre|tower|colonia|col\.)"
    r"|\b\d{5}\b"
)


@dataclass(frozen=True, slots=True)
class HowHeld:
    """``where`` is the place, the link or the number, by ``medium``; None is unknown.

    ``told`` is true where the invite says the medium in so many words or by a link or an address,
    false where it was only guessed.
    """

    medium: Medium | None
    where: str | None
    link: str | None
    phone: str | None
    told: bool


def how_held(event: Event) -> HowHeld:
    """The medium and what belongs to it, from links, place and words."""
    link = video_link((*event.links, event.location, event.description))
    number = _own_number(event)
    place = _without_links(event.location)
    medium, told = _medium(event, link, number, place)
    match medium:
        case Medium.ONSITE:
            return HowHeld(medium, place or None, link, None, told)
        case Medium.VIDEO:
            return HowHeld(medium, link or place or None, link, None, told)
        case Medium.PHONE:
            return HowHeld(medium, number or place or None, link, number, told)
        case _:
            return HowHeld(None, place or None, link, number, told)


def video_link(texts: tuple[str, ...]) -> str | None:
    """The first link by which one joins a video call, None where there is none.

    Only http and https are ever taken; links behind a mail filter are unwrapped.
    """
    for text in texts:
        for found in _URL.findall(text):
            url = unwrapped(found.rstrip(_TRAILING))
            if is_video(url):
                return url
    return None


def unwrapped(url: str) -> str:
    """The address behind Outlook's safe links and Google's redirects, else ``url`` itself."""
    parts = _parts(url)
    if parts is None:
        return url
    host, _, query = parts
    key = "url" if host.endswith("safelinks.protection.outlook.com") else "q"
    if key == "url" or host in ("www.google.com", "google.com"):
        inner = parse_qs(query).get(key, [""])[0]
        return inner if inner.lower().startswith(("http://", "https://")) else url
    return url


def is_video(url: str) -> bool:
    """Whether this http(s) address is one to join a call by."""
    parts = _parts(url)
    if parts is None or _NOT_TO_JOIN.search(url):
        return False
    host, path, _ = parts
    if not _VIDEO_HOSTS.search(host):
        return False
    wanted = next((p for known, p in _VIDEO_PATHS.items() if host.endswith(known)), ("",))
    return any(piece in path for piece in wanted)


def web_link(url: str) -> str | None:
    """``url`` where it is a plain http or https address, else None."""
    found = _URL.fullmatch(url.strip())
    return unwrapped(url.strip()) if found and _parts(url.strip()) else None


def _parts(url: str) -> tuple[str, str, str] | None:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    usable = parts.scheme.lower() in ("http", "https") and host
    return (host, parts.path, parts.query) if usable else None


def _without_links(text: str) -> str:
    return " ".join(_URL.sub(" ", text).split()).strip(" ;,|-–·")


def _own_number(event: Event) -> str | None:
    """A number to be called by, not the dial-in of a video call."""
    for text in (event.location, event.summary):
        found = _TEL.search(text) or _NUMBER.search(_without_links(text))
        if found and not _PLACE.search(text):
            return " ".join(found.group(1).split())
    spoken = _CALLS_YOU.search(event.description)
    if spoken:
        found = _NUMBER.match(event.description[spoken.end() :])
        return " ".join(found.group(1).split()) if found else None
    return None


def _medium(
    event: Event, link: str | None, number: str | None, place: str
) -> tuple[Medium | None, bool]:
    summary, location = event.summary, event.location
    if _ONSITE_WORDS.search(summary):
        return Medium.ONSITE, True
    if video_link((location,)) or _VIDEO_WORDS.search(location):
        return Medium.VIDEO, True
    if _PLACE.search(place):
        return Medium.ONSITE, True
    if number and not link:
        return Medium.PHONE, True
    if _PHONE_WORDS.search(summary) and not _VIDEO_WORDS.search(summary):
        return Medium.PHONE, True
    if link or _VIDEO_WORDS.search(summary):
        return Medium.VIDEO, True
    return _from_description(event, place)


def _from_description(event: Event, place: str) -> tuple[Medium | None, bool]:
    text = event.description
    if _ONSITE_WORDS.search(text):
        return Medium.ONSITE, True
    if _PHONE_WORDS.search(place) or _PHONE_WORDS.search(text):
        return Medium.PHONE, False
    if place:
        return Medium.ONSITE, False
    return (Medium.VIDEO, False) if _VIDEO_WORDS.search(text) else (None, False)
