"""How Spanish is shortened and mistyped, and where its clauses break."""

from __future__ import annotations

from afterword.domain.language.listed import listed
from afterword.domain.language.tokens import Spellings

_SHORT = """
q=que k=que qe=que d=de t=te x=por xq=porque pq=porque porq=porque xa=para pa=para p=para
pal=para+el xfa=por+favor porfa=por+favor porfis=por+favor pls=por+favor plis=por+favor
mñn=manana mnn=manana mna=manana manaña=manana
sem=semana sig=siguiente prox=proxima
tb=tambien tmb=tambien tmbn=tambien
dsps=despues dps=despues desp=despues
msj=mensaje msg=mensaje tel=telefono tfno=telefono telf=telefono
ntes=antes bno=bueno hab=habiles
kince=quince kinse=quince kiero=quiero
findes=finde finsemana=fin+de+semana
asi=asi sino=sino
"""

SPELLINGS: Spellings = {
    short: tuple(words.split("+"))
    for short, words in (entry.split("=") for entry in _SHORT.split())
}

# what they ask of the candidate in one word begins a clause even where no comma goes before
_ASKED = (
    "llameme llamame llamenos llamanos llamenme llamennos llamadme llamadnos marqueme marcame "
    "marquenos marcanos telefoneeme telefoneame escribame escribeme escribenos escribanos "
    "escribime escribinos contactame contacteme contactenos contactanos avisame aviseme avisanos "
    "avisenos mandame mandeme mandanos mandenos"
)

# a clause may begin after these
BREAKS = frozenset(
    listed("y e pero porque si aunque cuando mientras asi pues sino como entonces")
) | (frozenset(listed(_ASKED)))

SPEAKERS = frozenset(
    listed(
        "vamos voy nosotros yo queremos podremos pensamos solemos intentaremos podemos va van "
        "vaya vayamos esperamos tenemos quedamos alguien nos"
    )
)
HEARERS = frozenset(
    listed(
        "puede puedes pueden podes podras podra podeis usted ustedes vos quiere quieres "
        "quieren necesita debe deben debes favor falta necesario puedas pueda puedan rogamos "
        "pedimos agradecemos agradeceremos agradeceriamos agradecere agradeceria mejor animo "
        "animamos basta recuerde recuerda invito prefiero anime anima sirvase sirvanse ruega "
        "rogaria agradece recomienda sugiere recomiendo sugiero pido dude dudes duden podrias "
        "podria podrian conviene recomendamos sugerimos preferimos solicitamos prefeririamos "
        "invitamos"
    )
)

TYPABLE = frozenset(
    listed(
        "enero febrero abril junio julio agosto septiembre octubre noviembre diciembre "
        "lunes martes miercoles jueves viernes sabado domingo semana semanas "
        "manana habiles laborables quincena proxima proximo siguiente "
        "decision respuesta resultado correo linkedin antes despues mediados finales "
        "principios navidad plazo quince contestamos llamame llameme llamenos escribame escribeme"
    )
)

# what is no slip of these
LOOKALIKES = frozenset(
    listed(
        "semanal semanales partes artes marco genero junto justo abrir abren angosto manzana "
        "sabido salado vienes viene tiene novedad novedades correr corre corren entes leyes "
        "lunas lunar julia julian sabana principio medios medidas finale laboral laborable "
        "abri unio lazo ante nero siguientes proximas proximos "
        "resultados respuestas decisiones decidir martez manan "
        "llamamos llamados escriban escribamos agotado juntos"
    )
)

# "volveremos a llamar": it is they who call
SPEAKING = ("mos",)

# after these a verb is a noun
ARTICLES = frozenset({"el", "al"})

# after these "si" is no condition: "le diremos si"
REPORTING = frozenset(
    listed(
        "saber sabra sabras sepa sepas decidir ver confirmar confirmaremos confirmamos decimos "
        "diremos digo dire avisaremos avisamos comunicaremos informaremos decirle decirte"
    )
)
