"""Forms of Spanish verbs that say that word will come, from their stems."""

from __future__ import annotations

_FUTURE = "e as a emos eis an"
_AR = "ar o as a amos ais an e es emos en ado ada ados adas ando"
_ER = "er o es e emos en a as amos an ido ida idos idas iendo"
_IR = "ir o es e imos en a as amos an ido ida idos idas iendo"
_CLITICS = "te le les lo la los las se os telo selo oslo tela sela"


def forms(infinitive: str, *others: str) -> str:
    """The forms of a verb, joined by "|": present, future, conditional, with and without pronouns.

    ``others`` are irregular forms to add.
    """
    stem, kind = infinitive[:-2], infinitive[-2:]
    present = {"ar": _AR, "er": _ER, "ir": _IR}[kind].split()
    future = [infinitive + end for end in _FUTURE.split()]
    conditional = [infinitive + end for end in ("ia", "ias", "iamos", "ian")]
    clitic = [infinitive + pronoun for pronoun in _CLITICS.split()]
    every = [*(stem + end for end in present), *future, *conditional, *clitic, *others]
    return "|".join(dict.fromkeys(every))


AVISAR = forms("avisar")
COMUNICAR = forms("comunicar", "comunique", "comuniquemos", "comuniquen")
CONFIRMAR = forms("confirmar")
CONTACTAR = forms("contactar")
CONTESTAR = forms("contestar")
DECIDIR = forms("decidir")
DECIR = (
    "decir|digo|decimos|dire|dira|diremos|diran|diga|digan|digamos|decirte|decirle|"
    "decirles|decirlo|deciros|decirtelo|decirselo|diciendo|diria|diriamos"
)
DEFINIR = forms("definir")
ELEGIR = (
    "elegir|elijo|elegimos|elegiremos|elegiran|elegira|elegido|elegida|eligiendo|escoger|"
    "escogeremos|escogemos"
)
INFORMAR = forms("informar")
NOTIFICAR = forms("notificar", "notifique", "notifiquemos", "notifiquen")
RESOLVER = (
    "resolver|resuelvo|resuelve|resolvemos|resuelven|resolveremos|resolvera|resolveran|resuelva|"
    "resolvamos|resolverlo|resuelto|resolviendo|resolveria"
)
RESPONDER = forms("responder")
SABER = (
    "saber|sabra|sabras|sabran|sabremos|sabreis|sabre|sabemos|sepa|sepamos|sepan|saberlo|saberse"
)
CERRAR = (
    "cerrar|cierra|cerramos|cierran|cerraremos|cerrara|cerraran|cerrarlo|cerrado|cerrando|"
    "cierre|cerremos"
)
VOTAR = forms("votar")
CONVOCAR = forms("convocar") + "|" + forms("citar") + "|" + forms("invitar")
ANUNCIAR = forms("anunciar")
PUBLICAR = forms("publicar", "publique", "publiquen")
TOMAR = "tomar|tomaremos|tomamos|tomara|tomaran|toman|tome|tomen|tomemos|tomada|tomado|tomando"
SELECCIONAR = "seleccionar|seleccionaremos|seleccionamos|seleccionara|seleccionando"
LLAMAR_THEIRS = (
    "llamo|llamamos|llamare|llamaremos|llamara|llamaran|llaman|llamarte|llamarle|llamarles|"
    "llamarlo|llamarla|llamaros|llamarlos|llamaria|llamariamos|llamarian|llamemos"
)
# what they will do toward the candidate who jots it down: "van a llamarme", "me van a llamar"
TO_ME = (
    "llamarme|telefonearme|marcarme|escribirme|contactarme|avisarme|decirme|contestarme|"
    "responderme|mandarme|enviarme|confirmarme|informarme"
)
TO_ME_BARE = TO_ME.replace("me|", "|").removesuffix("me")
THEY_TO_ME = (
    "llaman|llamaran|llamara|escriben|escribiran|escribira|contactan|contactaran|avisan|avisaran|"
    "avisara|dicen|diran|dira|contestan|contestaran|responden|responderan|mandan|mandaran|mandara|"
    "envian|enviaran|cuentan|contaran|dan|daran|dara|confirman|confirmaran"
)

# what the job, and not the answer, begins with
EMPEZAR = forms(
    "empezar", "empieza", "empiezas", "empiezo", "empiezan", "empiece", "empieces", "empiecen"
)
COMENZAR = forms(
    "comenzar", "comienza", "comienzas", "comienzo", "comienzan", "comience", "comiences"
)
INICIAR = forms("iniciar")
ARRANCAR = forms("arrancar", "arranque", "arranques")
INCORPORAR = forms("incorporar")
INGRESAR = forms("ingresar")

# they are doing it: "le estaremos llamando"
BE_DOING = (
    "estoy|estamos|esta|estan|estare|estaremos|estara|estaran|estaria|estariamos|estarian|voy|"
    "va|van|vamos|iremos|andamos|ando"
)

# what they did not do where there is silence: "si no te avisamos", "si no me llaman"
_STEMS = "llam avis contact contest marc inform confirm habl busc notific comunic mand envi"
_ENDS = "o a amos an e en emos aron aba aban ara aran ase asen"
TOLD = "|".join(f"{stem}{end}" for stem in _STEMS.split() for end in _ENDS.split()) + (
    "|marque|marquen|marquemos|busque|busquemos|busquen|comunique|comuniquemos|comuniquen|"
    "notifique|notifiquemos|escribo|escribe|escribimos|escriben|escriba|escribamos|escriban|"
    "escribi|escribio|escribieron|escribiera|escribieran|escribiese|digo|decimos|dice|dicen|diga|"
    "digamos|digan|dije|dijo|dijimos|dijeron|dijera|dijeran|dijeramos|dijese|respondo|respondemos|"
    "responde|responden|responda|respondamos|respondan|respondi|respondio|respondieron|"
    "respondiera|respondieran|doy|damos|dan|demos|den|dieron|diera|dieran|cuento|cuenta|contamos|"
    "cuentan|cuente|cuenten|cae|cayo|caiga|cayera|llega|llegara|llegue|llego"
)

# what they send before there is word: "te paso el enlace"
I_SEND_YOU = "te|le|les|os mando|envio|paso|mandamos|enviamos|pasamos|mandare|enviare|pasare"
