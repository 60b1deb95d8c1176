"""The Spanish phrases for calls and attachments, as ``pattern`` reads them."""

from __future__ import annotations

from afterword.domain.writing.pattern import pattern

_LISTS = {
    "cuando": r"el (?:lunes|martes|miercoles|jueves|viernes|\d+)|manana|hoy|la (?:semana|proxima)"
    r"|pronto|mas tarde|esta|este|en|a lo largo|por la|a primera|dentro|para|si|de nuevo|la otra"
    "|otra vez|a(?:l| la| su| tu)|pasado",
    "voy": "(?:voy a|puedo|podria|podre|quiero|quisiera|pienso|me gustaria|espero|permitame"
    "|permiteme|tratare de|intentare)",
    "linea": "(?:linea|telefono|numero|celular|movil|extension|interno|anexo|fijo|centralita)"
    "(?: (?:direct[oa]|fij[oa]|movil|celular|interno|particular|personal)| de (?:la |su |tu )?"
    "(?:oficina|trabajo|despacho|casa|telefono|clinica|tienda|empresa|consulta))?",
    "luego": r"\s*(?:[.,;:!?)\n]|$)| (?:el|manana|hoy|la|pronto|mas|esta|este|en|por|a|dentro|para"
    r"|si|de nuevo|otra|pasado|y|o|cuando|antes|despues|entre|sobre|tambien)(?!\w)",
}

CALL = pattern(
    r"""
(?:le|te|lo|la|les) (?:contacto|contactare|busco|buscare|hablo|hablare|consulto
    |consultare) ~por telefono~
(?:tiene|tienes|tenes|tendria|tendrias|podria|podrias|podemos|podriamos|quiza|quizas|le parece
    |te parece|se puede) ~(?:por telefono|conversacion telefonica|charla telefonica|una llamada)~
(?:le|te) (?:puedo|podria) (?:marcar|llamar|telefonear)~
que me (?:devolviera|devolvieras|devuelva|devuelvas|regrese|regreses|regresara) la llamada~
(?:cuando|si|a que hora) (?:puedo|podria|le puedo|te puedo) (?:llamar|marcar|telefonear)~
(?:agendo|programo|concierto|coordino) una llamada~
(?:marcarle|marcarte|marcarles)~
espero (?:su|tu) llamada~
(?:lo|la|los) llamo (?:por telefono|<cuando>)~
(?:le|te|les|os)(?! llamo la atencion) llamo(?: (?:por telefono|<cuando>))?~
(?!los llamaria)(?:le|te|lo|la|les|os|los)(?: volvere a| voy a| vuelvo a| puedo| podria)? (?:llamare
    |llamar|llamaria|telefoneare|telefonear|marcare|marco)(?: (?:por telefono|<cuando>))?~
(?:me comunico|me contacto) ~(?:por telefono|telefonicamente)~
(?:agradeceria|viene bien|va bien|parece|gustaria|propongo|tiempo para) ~una (?:breve )?(?:charla
    |conversacion|platica) (?:por telefono|telefonica)~
(?:quizas?|tal vez|podamos|hacemos) ~una (?:llamada|videollamada)~
(?:le|te|les|os) timbr(?:o|are)~
(?:estare|seguire|voy a estar|andare) (?:llamando|marcando|telefoneando)(?:le|te|lo|la|les|os)?~
(?:permitire|permito|permitiria|atrevere|atrevo a|propongo|dispongo a
    |tomare la libertad de) (?:llamar|telefonear|marcar)~
(?:llamo|marco|telefoneo|llamare) a(?:l)? (?:la |su |tu |vuestr[oa] )?(?:clinica|oficina|empresa
    |despacho|colegio|hospital|estudio|tienda|taller|centralita|recepcion|secretaria|centro)~
(?:te|le|os) (?:va|viene bien|parece|late|sirve|tinca) una (?:call|llamad\w+|videollamada)~
(?:le|te|les|os) (?:pego|pegare|doy|dare|echo|echare|tiro|tirare) un(?:a)? (?:telefonazo|llamadit?a
    |toque|timbrazo|llamad[oa]|ring)~
(?:probare|pruebo|intentare|intento) (?:en|con|a) (?:su|tu|vuestro|el) (?:linea|telefono|numero
    |celular|movil|extension)~
(?:probare|pruebo|intentare|intento|insistire|marcare|marco|llamare|usare|<voy> (?:probar|intentar
    |insistir|marcar|llamar|usar)(?:l[eoa]|te)?)(?: suerte| de nuevo
    | otra vez)?(?: en| con| a| por)? (?:su|tu|vuestr[oa]|el|la|al)(?: otr[oa])? <linea>(?=<luego>)~
(?:l[eoa]|te|les|os) (?:localizare|localizo|buscare|busco|contactare|contacto|encontrare|ubicare
    |ubico|pillare) (?:en|por|a) (?:su|tu|vuestr[oa]|el|la) <linea>(?=<luego>)~
<voy> (?:localizar|buscar|contactar|encontrar|ubicar)(?:l[eoa]s?|te|os) (?:en|por
    |a) (?:su|tu|vuestr[oa]|el|la) <linea>(?=<luego>)~
(?:pego|pegare|hago|hare|doy|dare|pegarte|hacerte|darte|pegarle|hacerle|darle) un llamad(?:o|ito)~
(?:podemos|podriamos|y si|te parece si|le parece si|gustaria|quisiera|propongo|sirve
    |minutos para) ~(?:por|una?) (?:zoom|meet|teams|videollamada|video llamada|llamado
    |call|llamadita)~
(?:llamare|telefoneare|marcare) (?:a|por|el|manana|la|para|en|al|de|otra|si|esta|este|hoy|pronto)~
(?:voy a|pienso|quiero|quisiera|me gustaria|puedo|podria|podre|planeo|tengo pensado|intentare
    |tratare de|prefiero|deseo|espero poder|espero|preferiria|volvere a|permitame
    |permiteme) (?:volver a )?(?:llamar|telefonear)(?:le|te|lo|la|les|os|los)?(?: (?:<cuando>
    |por telefono))?~
(?:llamarle|llamarte|llamarlo|llamarla|llamarles|llamaros|telefonearle|telefonearte)~
(?:hacer|hare|haria|hago|dar|dare|daria|doy)(?:le|te|les)? (?:una|un) (?:(?:breve|corta
    |rapida) )?(?:llamada|telefonazo|toque|llamadita)~
(?:podemos|podriamos|puedo|podria|podre|seria posible|es posible|me gustaria|quisiera|querria
    |propongo|le propongo|te propongo|quiero|convendria|podrias|puede|puedes|podes|le parece
    |te parece|sugiero|si le parece|si te parece)(?:,)? (?:que )?(?:si )?(?:agendar|agendamos
    |agendemos|concertar|concertamos|concertemos|programar|programamos|programemos|tener|tenemos
    |hacer|hacemos|coordinar|coordinamos|fijar|acordar|organizar|agende|programe
    |concierte)(?:mos|n)? (?:una|otra)(?: \w+){0,2} ?llamada~
(?:agendar|agendamos|agendemos|concertar|concertemos|programar|programemos|coordinar|coordinemos
    |fijar|fijemos|acordar|tener|solicitar|pedirle|pedirte|proponer(?:le|te)?|disponible para
    |disponibilidad para|tiempo para|hueco para|espacio para) (?:una|otra)(?: \w+){0,2} ?llamada~
una (?:breve|corta|rapida|pequena) llamada~
una llamada (?:breve|corta|rapida|de \w+ minutos|telefonica|esta semana|la semana|manana)~
(?:hablar|hablamos|hablemos|conversar|conversamos|charlar|charlamos|comentarlo|tratarlo
    |hablarlo)(?: \w+){0,3} por telefono~
(?:contactar|contactare|contactarle|contactarte|comunicarme|me comunicare|pondre en contacto
    |ponerme en contacto)(?: \w+){0,3} (?:por telefono|telefonico|telefonicamente|via telefonica
    |por via telefonica)~
(?:llameme|llamame|llamenme|telefoneeme|marqueme|marcame)~
(?:puede|puedes|podria|podrias|podes|podriais|pueden) (?:llamarme|darme una llamada
    |hacerme una llamada|telefonearme|marcarme) (?:el|manana|esta|cuando|para|hoy|la|en|y
    |por favor|un)~
(?:podria|podrias|puede|puedes) (?:llamarme|telefonearme)\?
le agradeceria (?:una llamada|que me (?:llame|llamara))~
te agradeceria (?:una llamada|que me (?:llames|llamaras))~
(?:espero|esperare|aguardo|quedo a la espera de|quedo pendiente de|quedo atent[oa] a) (?:su|tu
    |una) llamada~
(?:que|cual|cuando)(?: dia| hora)?(?: es| seria)? (?:un |el )?(?:buen|mejor|bueno|buena
    |conveniente)(?: momento| dia| hora)?(?: para)? (?:llamar|llamarle|llamarte|telefonear)~
a que (?:hora|numero|telefono) (?:puedo|podria|le|te) ?(?:llamar|llamo|llamarle|llamarte)~
(?:seguimiento|seguire|insistire|preguntare|confirmare)(?: \w+){0,3} (?:por telefono
    |con una llamada|telefonic[oa])~
    """,
    _LISTS,
)

ATTACHMENT = pattern(
    r"""
(?:le |te |les |os )?(?:he )?adjunt(?:o|ado|e|amos|aba|are|ando|os|as|a)(?: (?:a|mi|el|la|los
    |las|un|una|encontrara|encontraras|le|te|va|van|copia|tambien|aqui|en|al|su|tu)~)?
(?:le |te )?(?:he )?(?:anexo|anexado|anexe|anexa|anexas|anexos)~
(?:archivo|documento|fichero|pdf)s? (?:adjunto|anexo)s?~
encontrara(?:s)? (?:adjunt[oa]s?|anexo)~
en (?:el|los) (?:adjunto|adjuntos|anexo|anexos)~
(?:van?|remito|envio|mando) (?:adjunt[oa]s?|anexo)~
    """
)
NO_ATTACHMENT = pattern(
    r"""
(?:director|directora|jefe|jefa|secretari[oa]|profesor|profesora|fiscal|gerente|medic[oa]
    |subdirector|responsable|editor|editora|coordinador|coordinadora) adjunt[oa]
adjunt[oa] (?:a (?:la )?(?:direccion|gerencia|presidencia)|de direccion|al director)
(?:puesto|cargo|plaza) de adjunt[oa]
archivos? adjuntos? (?:del sistema|de los clientes)
anexo (?:donde|del (?!correo|mensaje|mail|e-?mail|presente)\w+|de la (?!carta|presente)\w+)
    """
)
