"""What pressure is made of in Spanish."""

from __future__ import annotations

from afterword.domain.writing.checks.senses import sense

_ANSWER = r"""
(?:respuestas?|decision|resolucion|contestacion|noticias?|novedades|confirmacion|veredicto)
(?:contest|respond|confirm|escrib|avis)\w+
(?:decid|resuelv|resolv|defin)\w+
(?:me )?(?:dice|dices|decis|digan?|digas|dijer\w+)(?: algo| nada)?
(?:saber|sabre|se) (?:algo|nada|de (?:usted|ti|vos))
silencio
un (?:si|no)
"""
_CONDITION = r"""
(?:si|salvo que|a menos que|de no|mientras|de lo contrario|sino|caso contrario|a falta de|sin)
"""
_OTHERS = r"""
(?:otr[ao]s?|segunda|tercera|competencia|competidora?|rival|varias|dos|tres|distint[ao]s?|demas)
"""
_OFFERING = r"""
(?:oferta|propuesta|contrato|proceso|firma|empresa|estudio|compania|banco|despacho|fabrica|planta
    |agencia|reclutador[a]?|consultora)s?
"""
_ME = r"(?:me|mi|mis|yo|conmigo|tengo|estoy|recibi|he|llevo|debo|conviene|convendria|voy|puedo)"
_HASTE = r"""
(?:asi que|antes|pronto|rapid[oa]|rapidamente|hoy|manana|ya|cuanto antes|apur\w+|prisa|plazo
    |urg\w+)
(?:necesito|necesitaria|esper\w+|aguant\w+|firm\w+|venc\w+|caduc\w+|expir\w+|fren\w+|reten\w+)
(?:para el|hasta el|a mas tardar|este) (?:lunes|martes|miercoles|jueves|viernes|\d+)
(?:convendria|agradeceria|preferiria|preferencia|ayudaria)
"""
_STORY = r"""
(?:un|una|el|la|los|las) (?:client[ea]s?|proveedor[ea]?s?|pacientes?|inquilin[oa]s?|usuari[oa]s?)
el (?:ano|invierno|verano|mes) pasado
en mi (?:ultim[oa]|anterior|antigu[oa]|previ[oa]|actual) \w+
(?:usted |vos |tu )?(?:me )?(?:dijo|dijiste|comento|comentaste|conto|contaste|explico
    |explicaste|pidio
    |pediste|pidieron|pregunto|preguntaste|sugirio|sugeriste|describio|describiste)
"""
_REPORT = (
    r"(?:directora?|jef[ea]|superior\w*|gerente|gerencia|direccion|presidencia|consejo|duen[oa]"
    r"|prensa|abogad[oa]|sindicato|inspeccion|tribunal|redes(?: sociales)?|glassdoor|linkedin"
    r"|resena|todo el mundo|publico|queja|denuncia|reclamo|reclamacion)"
)

PRESSURE = (
    sense(
        _CONDITION,
        _ANSWER,
        r"""
(?:(?:me|nos) )?(?:retir|baj|descart|salg|saldr)(?:o|e|are|ire|aria|dre|dria|arme|go)\w*
(?:acept|firm|tom|busc|opt|eleg|cerr|public|cont)(?:are|ire|aria|o ya|o otr\w+|o la otra)\w*
(?:ire|voy|vamos|me voy|me ire) (?:con|a) (?:otr\w+|la competencia|aceptar|firmar|retirar\w*
    |buscar
    |bajar\w*|cerrar|publicar|contar|escribir|hablar|quejar\w*)
(?:dare|doy|tendre|voy a dar|tendria|dare yo) (?:por|que)~
(?:retir(?:are|o|aria)|quejar\w+|reclamar\w+|denunci\w+|quejo)
(?:escribire|escribo|hablare|acudire|recurrire|llevare) (?:a|con|ante|el|la|esto)~
(?:no contaran?|no cuenten?|olvid\w+) (?:con|de)~
(?:ya )?no estare (?:disponible|libre)
""",
        unless=_STORY,
    ),
    sense(_OTHERS, _OFFERING, _ME, _HASTE, unless=_STORY),
    sense(
        r"""
(?:la|mi|esa|esta) (?:otra )?(?:oferta|propuesta)(?: que tengo)? (?:vence|caduca|expira|se cae
    |termina
    |no espera|no me espera|cierra|corre)~
(?:fren|reten|aguant|par|entreten|demor|dej)\w+(?:do)? (?:\w+ ){0,4}(?:ofertas?|propuestas?
    |empresas
    |firmas|procesos|reclutadores)(?: en espera)?~
(?:varias|otras|muchas|algunas|distintas) (?:empresas|firmas|companias|agencias|fabricas
    |plantas) ~(?:detras de mi|me quieren|me buscan|me llaman|interesad\w+ en mi|me siguen|van
    mas rapido
    |se movieron mas)~
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:espero|esperaria|necesito|requiero|exijo|quiero|aguardo|cuento con)(?: recibir| tener| ver| que
    | contar con)? (?:su|tu|una|la|vuestra|el|me|se) (?:\w+ )?(?:respuesta|decision|resolucion
    |contestacion
    |confirmacion|veredicto|conteste|contesten|contestes|responda|respondas|respondan|resuelva
    |resuelvan|confirme|confirmes|confirmen|definan)
""",
        r"""
(?:a mas tardar|como (?:muy tarde|maximo|mucho|tope)|antes|hoy|manana|ya|de inmediato
    |inmediatamente
    |cuanto antes|dentro de|en (?:las proximas|el plazo|\d+|dos|tres)|para el|firme|definitiva
    |sin falta)
""",
        unless=_STORY
        + r"""
(?:quedo|como quedamos|segun)~
""",
    ),
    sense(
        r"""
(?:me|nos) (?:debe|debes|deben|debeis|corresponde|merezco|gane|lo gane|he ganado)~
(?:merezco|merecemos|tengo derecho|me he ganado|me gane|lo minimo|minima|al menos|por lo menos
    |que menos)
""",
        r"""
(?:una?|la|el|su|tu|esta|este) (?:\w+ )?(?:respuesta|explicacion|decision|contestacion|cortesia
    |noticia
    |educacion|puesto|oportunidad|trabajo|lugar|plaza)
(?:contest|respond|avis)(?:ar|er|aran|eran|e|a|en|an)(?:me)?
""",
        r"""
(?:me|nos|merezco|merecemos|tengo|deben?|debes|debeis|despues|tras|luego|esper\w+|seria)
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:error|equivocacion|arrepent\w+|lamentar\w*|lastima|pena|tonteria|locura|perdida|desacierto)
""",
        r"""
(?:dej|descart|rechaz|perder|pas|ignor|elimin|exclu)\w*me
me (?:dej|descart|rechaz|pierd|perd|ignor|elimin|exclu|deseche)\w+
no (?:me )?(?:contrat|elig|eleg|escog|escoj|seleccion|tom|fich|incorpor)\w*(?:me)?
(?:prescindir de mi|perder a (?:alguien|un \w+) como yo|(?:elegir|contratar|elijan|contraten) a
    otr[oa])
""",
    ),
    sense(
        r"""
(?:mi|mis|nuestr[oa]s?) (?:ahorros|alquiler|renta|hipoteca|deudas?|visa|permiso|hijos|hijas
    |hijo|hija
    |familia|esposa|marido|bebe|facturas|cuentas|paro|finiquito|economia|situacion|casa|piso)
""",
        r"""
(?:acab\w+|agot\w+|venc\w+|depend\w+|pag\w+|deb\w+|sin|comer|apur\w+|perd\w+|pierd\w+|ahog\w+
    |aprieta
    |quedan?|quedando|sost\w+|mant\w+|desesperad\w+|termin\w+|cuent\w+ con)
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:escribire|hablare|acudire|recurrire|contare|publicare|denunciare|subire|pondre|llevare|elevare
    |informare|quejare|voy a \w+|pienso \w+|tendre que \w+|me vere obligad[oa])
(?:escribo|hablo|acudo|recurro|cuento|publico|denuncio|subo|pongo|presento|elevo) (?:a|al|en
    |con|ante
    |una|un|el|esto)
""",
        _REPORT,
        r"""
(?:si|asi|porque|pues|como|hasta|contar|quej\w+|denunci\w+|reclam\w+|trat\w+|public\w+|silencio
    |trato)
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:responda|respondan|respondame|responde|respondeme|respondas|conteste|contesten|contesteme
    |contesta
    |contestame|contestes|decida|decidan|decide|decidi|resuelva|resuelvan|confirme|confirmame
    |confirmeme|confirma|confirmen|avise|avisen|aviseme|avisame|escribame|escribeme|digame|dime
    |decime
    |contestar|responder|contestarme|responderme)
""",
        r"""
(?:de inmediato|inmediatamente|ya mismo|ahora mismo|hoy|hoy mismo|esta misma? \w+|cuanto antes
    |a la brevedad|sin (?:mas )?(?:demora|dilacion)|con urgencia|urgentemente|a vuelta de
    correo|al instante
    |en (?:las proximas|el plazo|menos|\d+|dos|tres|cuarenta) ~(?:horas?|dias?)
    |antes de que (?:sea tarde|acabe|termine)|mientras (?:siga|este) (?:libre|disponible))
""",
        unless=_STORY
        + r"""
(?:no hace falta|no es necesario|sin necesidad|no tiene que|no tienes que|no tenes que)~
(?:clientes?|pacientes?|usuari[oa]s?|alumn[oa]s?|proveedor(?:es)?|lectores|gente)
""",
    ),
    sense(
        r"""
(?:cuanto (?:tiempo )?mas|hasta cuando|hart[oa] de|cansad[oa] de (?:esperar|escribir|insistir)
    |ya esta bien|ya espere|he esperado (?:bastante|demasiado)|me tienen? (?:esperando|en
    ascuas|colgad[oa])
    |me dejaron (?:colgad[oa]|esperando)|no se dignan?|ni siquiera (?:contest|respond)\w+
    |nadie (?:se ha dignado|contest|respond|me contest|me respond)\w*
    |(?:segundo|tercer|cuarto|quinto) (?:mensaje|correo|intento|mail)
    |silencio (?:absoluto|incomprensible|total)|se me acaba|se me agota|perdiendo la
    (?:paciencia|fe)
    |me siguen ignorando|me ignor\w+)
""",
        r"(?:me|mi|es|te|le|les|os|yo|esper\w+|contest\w+|respond\w+)",
        unless=_STORY,
    ),
    sense(
        r"""
no (?:puedo|podre|voy a poder|podria|se si podre) (?:\w+ )?(?:esperar|aguantar|frenar\w*
    |sostener\w*
    |retener\w*|mantener\w*|demorar\w*|posponer\w*|hacerlo|seguir)
""",
        r"""
(?:mas|mucho|siempre|eternamente|indefinidamente|otra|otras|por siempre|toda la vida|tanto)
""",
    ),
    sense(
        r"""
(?:no (?:cont(?:ad|eis|en?|es)|cuent(?:e|en|es)) conmigo|me (?:quedo|voy|ire|iria|quedare) con
    (?:la|el|otr\w+)
    |(?:desisto|me salgo|me retiro|me bajo|me borro|lo dejo|abandono)|olvid\w+ de mi|borr\w+ mi
    nombre)
""",
        r"(?:o|u|despues|si|pasado|pasada|tras|a partir|desde|hasta|entonces|caso)",
        unless=_STORY,
    ),
    sense(
        r"""
(?:le|te|les|os) (?:doy|dare|concedo|pongo|fijo)(?: un)? ~(?:hasta (?:el|la|manana|hoy)|plazo
    |\d+ horas|horas|dos dias|tres dias)~
(?:tengo que|debo|necesito|he de|me veo en la necesidad de) (?:pedir\w*|exigir\w*|apremiar\w*
    |rogar\w*)
    ~(?:hoy|ya|ahora|manana|esta (?:tarde|noche|semana))~
para que (?:lo|la) (?:tengas|tenga|tengan|tengais|sepas|sepan|sepais|sepa) ?(?:en cuenta)?~
(?:prometi\w+|quedo en|quedaste en|quedaron en|dijeron que|asegur\w+) ~no (?:cumpl\w+|lo
    (?:hizo|hicieron|hiciste|ha|han|has))~
(?:contrat\w+|elij\w+|elig\w+|tom\w+|fich\w+)me o~
(?:meter|dar|darse|darles?|meterles?) prisa~
no (?:quisiera|querria|me gustaria|desearia|quiero) (?:tener que |verme obligad[oa] a
    )?(?:contar|decir|escribir
    |publicar|denunciar|informar|ir|quejar|hablar|comentar)\w*~
""",
        unless=_STORY,
    ),
    sense(
        r"""
me (?:cogerian?|tomarian?|contratarian?|ficharian?|agarrarian?|llevarian?|quieren?|esperan?
    |incorporarian?
    |aceptarian?|pidieron|reclaman?)
""",
        r"""
(?:manana|hoy|ya|mismo|otr[ao]s?|competencia|enseguida|cuanto antes|sin dudar\w*|ahora
    |inmediato|alla)
""",
        unless=_STORY,
    ),
    sense(r"""
(?:tenga|ten|tene|tengan|tened|apiad\w+|muestre\w*|compadez\w+|compadec\w+)(?: un poco de)?
    ?(?:compasion|piedad|lastima
    |corazon|de mi|consideracion con)~
mi (?:mujer|marido|esposa|esposo|pareja|novi[oa]) ~sin (?:trabajo|empleo|sueldo|chamba|curro
    |laburo)~
(?:en la calle|desahuci\w+|desaloj\w+|donde (?:voy a )?dormir|llegar a fin de mes|sin (?:sueldo
    |ingresos|techo
    |comer|calefaccion)|(?:madre|padre) (?:solter[oa]|de \w+)|ultimos? (?:euros?|pesos?|ahorros))~
"""),
    sense(
        r"""
(?:no son (?:formas|maneras|modos)|no es (?:forma|manera|modo|de recibo|serio|justo|correcto
    |normal)
    |vergonzos[oa]|indignante|ridicul[oa]|lamentable|bochornos[oa]|de mala educacion|que
    lent[oa]s?
    |lo lent[oa]s?|tan lent[oa]s?|una burla|una vergenza|una verguenza|cruel|en vilo|en el limbo
    |tanto (?:tardar|tiempo)|se (?:eterniza|demoran tanto))
""",
        r"""
(?:ten\w+|trat\w+|dej\w+|hac\w+|contest\w+|contrat\w+|esper\w+|gente|person\w+|candidat\w+|me
    |que|lo)
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:algun dia|un dia|con el tiempo|mas adelante|ya vera\w*|tarde o temprano)
""",
        r"""
(?:se|te|os) (?:acord|arrep|lament|dar|preg)\w+~
(?:dejaron|dejaste|dejo|perdieron|perdiste|perdio) (?:ir|escapar|pasar)~
""",
    ),
    sense(r"""
no (?:os|se|te) (?:dur\w+|tarde[ns]?|demor\w+|retras\w+|lo piens\w+)~
"""),
)
