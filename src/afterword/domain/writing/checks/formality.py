"""``mixed_formality``: tú, vos and usted in one text. Only Spanish has the choice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_NOT_PRETERITE = (
    "este|oeste|existe|consiste|insiste|persiste|resiste|asiste|triste|chiste|contraste|desgaste"
    "|bastaste|traste|arrastre|ajuste|aliste|quiste|paste|coste|poste|baste|siste|celeste|peste"
    "|noreste|sudeste|suroeste|noroeste|conteste|reste|geste|preste|manifieste|cueste|gaste|guste"
    "|haste|aste"
)
# written with their accents: "tu" and "tú", "mas" and "más" are not the same word
_TU = re.compile(
    r"(?<!\w)(?:tú|contigo|ti|(?:(?:no|ya|me|lo|la|se|si|que|qué|cuando|cómo|también)\s+)?"
    r"(?:tienes|puedes|quieres|eres|sabes|necesitas|dices|haces|piensas|crees|prefieres|buscas"
    r"|vienes|recuerdas|cuentas|conoces|entiendes|decides|sientes|encuentras|propones)"
    r"|me (?:avisas|dices|cuentas|confirmas|escribes|mandas|indicas)"
    r"|avísame|cuéntame|dime|escríbeme|mándame|envíame|confírmame|indícame|llámame|perdóname"
    r"|disculpa|fíjate|hazme|ten(?= en cuenta)|dame|permíteme|acláramelo|dímelo)(?!\w)",
    re.IGNORECASE,
)
_VOS = re.compile(
    r"(?<!\w)(?:vos|tenés|podés|querés|sos|sabés|necesitás|decís|hacés|pensás|creés|preferís"
    r"|buscás|venís|recordás|contás|conocés|entendés|decidís|sentís|encontrás|proponés|avisame"
    r"|me (?:avisás|decís|contás|confirmás|escribís|mandás|indicás)"
    r"|contame|decime|escribime|mandame|enviame|confirmame|indicame|llamame|perdoname|disculpame"
    r"|fijate|haceme|permitime|decímelo)(?!\w)",
    re.IGNORECASE,
)
_TU_OR_VOS = re.compile(
    r"(?<!\w)(?:te|tu|tus|tuy[oa]s?|(?:agradecer|escribir|dar|decir|pedir|contar|enviar|mandar"
    r"|preguntar|comentar|confirmar|saludar|ver|conocer|desear|ofrecer|molestar|transmitir|avisar"
    r"|recordar|responder|consultar)te|podrías|querrías|tendrías|serías|sabrías|estás|has|tendrás"
    r"|podrás|verás|sabrás|estarás|harás|dirás|estuvieras|quisieras|pudieras|tuvieras|hayas|puedas"
    r"|quieras|tengas|sepas|decidas|necesites|dijeras|pudieses|vayas|seas|estés"
    r"|(?!(?:claras|raras|caras|cámaras|máscaras|cucharas|jaras|varas|taras|fieras|lámparas)\b)"
    r"[a-zñáéíóúü]{2,}(?:aras|ieras)"
    rf"|(?!(?:{_NOT_PRETERITE})\b)[a-zñáéíóúü]{{2,}}(?:aste|iste))(?!\w)",
    re.IGNORECASE,
)
_USTED = re.compile(
    r"(?<!\w)(?:usted|uds?\.|vds?\.|(?:agradecer|escribir|dar|decir|pedir|contar|enviar|mandar"
    r"|preguntar|comentar|confirmar|saludar|conocer|desear|ofrecer|transmitir|avisar|recordar"
    r"|responder|consultar|agradeciendo|escribiendo|enviando|deseándo|agradeciéndo)les?"
    r"|le (?:agradezco|escribo|envío|mando|saluda|saludo|deseo"
    r"|doy(?! (?:\w+ )?(?:importancia|prioridad|valor|vueltas))"
    r"|adjunto|comento|pido|dejo"
    r"|cuento|confirmo|transmito|agradecería|ruego|quedo|mantendré|responderé|diré|haré|enviaré"
    r"|daré|estoy|comenté|dije|conté|escribí|quería|quisiera|propongo|interesa|parece|sirva"
    r"|reitero|informo|contesto|respondo|ofrezco|debo|resulta|viene|va)"
    r"|(?:dígame|permítame|infórmeme|indíqueme|envíeme|avíseme|confírmeme|cuénteme|háganos"
    r"|discúlpeme|perdóneme|disculpe|perdone|reciba|téngame|hágamelo|escríbame|llámeme|comuníqueme"
    r"|aclareme)"
    r"|(?:podría|puede|sabría|querría|quisiera|tendría)(?: usted)? (?:decirme|indicarme|confirmarme"
    r"|informarme|avisarme|contarme|explicarme|enviarme|compartirme|darme|orientarme"
    r"|adelantarme|facilitarme)"
    r"|sus? (?:tiempo|respuesta|respuestas|atención|amabilidad|disposición|consideración|mensaje"
    r"|correo|interés|ayuda|paciencia|confianza|generosidad|consejos?|explicación|explicaciones"
    r"|pregunta|preguntas|comentarios?|franqueza|claridad|oferta|entera disposición|apoyo|nota"
    r"|gentileza|cercanía|hospitalidad|sinceridad))(?!\w)",
    re.IGNORECASE,
)
# what usted shares with "he" and "she": enough to weigh, too little to accuse
_MAYBE_USTED = re.compile(
    r"(?<!\w)(?:le|su|sus|(?:me|lo que|como|que) (?:dijo|comentó|contó|preguntó|explicó|mencionó"
    r"|pidió|dedicó|dio|recibió|enseñó|indicó))(?!\w)",
    re.IGNORECASE,
)
_OTHER_OWNER = re.compile(
    r"\b(?:\w{3,}(?:ores|oras|istas|eros|eras|entes|ados|adas|nos|nas)|clientes|usuarios|usuarias"
    r"|personas|gente|quienes|familias|equipos|alumnos|alumnas|cada|todos|todas)\b[^.!?\n]*$",
    re.IGNORECASE,
)
_FORMAL_GREETING = re.compile(r"(?:estimad|apreciad|distinguid|respetad|muy senor|buen)")
# a title and a surname ask for usted
_TITLED_GREETING = re.compile(
    r"(?:estimad[oa]|apreciad[oa]|distinguid[oa]|respetad[oa]) (?:senora?|sra?|dra?|doctora?|lic"
    r"|licenciad[oa]|ing|ingenier[oa]|don|dona|arq|arquitect[oa])\b|muy senora? mi[oa]"
)
_VOSOTROS = re.compile(
    r"(?<!\w)(?:vuestr[oa]s?|vosotr[oa]s|os|tenéis|habéis|\w{2,}(?:áis|éis|asteis|isteis))(?!\w)",
    re.IGNORECASE,
)
_NAMES = {"tu": "tú", "vos": "vos", "usted": "usted"}
_WHY = Bilingual(
    "The text speaks to its reader in two forms ({forms}).",
    "El texto trata a quien lo lee de dos maneras ({forms}).",
)

Spans = list[tuple[int, int]]


def find(page: Page) -> Iterator[Note]:
    """The first words in the form that the text uses less."""
    if page.draft.language != "es":
        return
    marks = _marks(page)
    greeting = page.greeting
    if greeting and not marks["usted"] and _TITLED_GREETING.match(page.folded, greeting.start):
        marks["usted"] = [(greeting.start, greeting.start + len(greeting.text.rstrip(" ,:")))]
        marks["usted"] *= 1 + len(marks["tu"]) + len(marks["vos"])
    used = [form for form in marks if marks[form]]
    if len(used) < 2:
        return
    first = min(used, key=lambda form: marks[form][0])  # it sets the tone
    weights = {form: len(marks[form]) + _leaning(page, form) + (form == first) for form in used}
    least = min(used, key=lambda form: (weights[form], -marks[form][0][0]))
    start, end = marks[least][0]
    why = _WHY.filled(forms=" / ".join(_NAMES[form] for form in used))
    yield page.note(FaultName.MIXED_FORMALITY, start, end, why)


def speaks_as_friend(page: Page) -> bool:
    """Whether the text says tú, vos or vosotros, and nowhere usted."""
    marks = _marks(page)
    friend = marks["tu"] or marks["vos"] or _VOSOTROS.search(page.text)
    return bool(friend) and not marks["usted"]


def _marks(page: Page) -> dict[str, Spans]:
    """Where the text speaks in each form; what tú and vos share counts for the one it uses."""
    text = page.text
    tu, vos = _spans(_TU, text), _spans(_VOS, text)
    usted = [m.span() for m in _USTED.finditer(text) if not _of_others(text, m)]
    shared = [m.span() for m in _TU_OR_VOS.finditer(text) if not _is_noun(text, m)]
    if vos and (len(vos), tu[:1]) > (len(tu), vos[:1]):
        vos = sorted([*vos, *shared])
    else:
        tu = sorted([*tu, *shared])
    return {"usted": usted, "tu": tu, "vos": vos}


def _spans(search: re.Pattern[str], text: str) -> Spans:
    return [found.span() for found in search.finditer(text)]


def _of_others(text: str, found: re.Match[str]) -> bool:
    """Whether "su tiempo" is that of people named before in the sentence."""
    if not found[0].lower().startswith("su"):
        return False
    return bool(_OTHER_OWNER.search(text[max(0, found.start() - 120) : found.start()]))


def _is_noun(text: str, found: re.Match[str]) -> bool:
    """Whether it is a name with such an ending, or "has" that is no form of haber."""
    if found[0].lower() != "has":
        inside = found.start() and text[found.start() - 1] == " "
        return bool(inside and found[0][0].isupper() and text[found.start() - 2] not in ".!?:¿¡")
    return not re.match(r"\s+\w+(?:ado|ido|to|cho)\b", text[found.end() :])


def _leaning(page: Page, form: str) -> float:
    """What the greeting and the words that are not proof add to a form."""
    formal = bool(page.greeting and _FORMAL_GREETING.match(page.folded, page.greeting.start))
    if form != "usted":
        return 0.0 if formal else 0.5
    return 0.5 * len(_MAYBE_USTED.findall(page.text)) + (1.0 if formal else 0.0)
