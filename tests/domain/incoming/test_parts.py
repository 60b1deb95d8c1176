from afterword.domain.incoming.parts import Part, has_calendar, to_read


def part(
    number: str, kind: str, size: int = 100, *, attached: bool = False, name: str = ""
) -> Part:
    return Part(number, kind, size, attached, name)


def numbers(*parts: Part) -> list[str]:
    return [asked.part.number for asked in to_read(parts)]


def test_the_first_plain_text_is_read_and_no_attachment() -> None:
    mail = (
        part("1.1", "text/plain"),
        part("1.2", "text/html"),
        part("2", "application/pdf", 50_000_000, attached=True),
        part("3", "text/plain", attached=True),
    )
    assert numbers(*mail) == ["1.1"]


def test_html_is_read_where_there_is_no_plain_text() -> None:
    assert numbers(part("1", "text/plain", 0), part("2", "text/html")) == ["2"]
    assert numbers(part("1", "image/png")) == []


def test_of_a_returned_mail_only_the_headers() -> None:
    report = (
        part("1", "text/plain"),
        part("2", "message/delivery-status"),
        part("3", "message/rfc822", 9_000_000),
    )
    assert [(a.part.number, a.headers_only) for a in to_read(report)] == [
        ("1", False),
        ("2", False),
        ("3", True),
    ]


def test_a_calendar_is_read_by_its_kind_or_its_name() -> None:
    assert numbers(part("1", "text/calendar")) == ["1"]
    named = part("2", "application/octet-stream", attached=True, name="Invite.ICS")
    assert numbers(named) == ["2"]
    assert has_calendar([named])
    assert numbers(part("1", "text/calendar", 9_000_000)) == []


def test_ten_thousand_parts_are_not_all_looked_at() -> None:
    assert len(to_read([part(str(n), "message/rfc822") for n in range(10_000)])) == 3
