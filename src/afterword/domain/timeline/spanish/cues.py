"""What Spanish phrases tell about the clause in which they stand. One phrase a line."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue
from afterword.domain.timeline.spanish import verbs

DATES = {
    Cue.NEWS: f"""
        va|van|iba|iban a {verbs.TO_ME}
        me|nos va|van|iba|iban a {verbs.TO_ME_BARE}
        prometio|prometieron|quedo|quedaron|prometen|promete en|que? {verbs.TO_ME}
        me|nos {verbs.THEY_TO_ME}
        dar|dare|doy|damos|daremos|daran|dan|darle|darte|darles razon|respuesta
        {verbs.AVISAR}
        {verbs.COMUNICAR}
        {verbs.CONFIRMAR}
        {verbs.CONTACTAR}
        {verbs.CONTESTAR}
        {verbs.DECIDIR}
        {verbs.DECIR}
        {verbs.DEFINIR}
        {verbs.ELEGIR}
        {verbs.INFORMAR}
        {verbs.NOTIFICAR}
        {verbs.RESOLVER}
        {verbs.RESPONDER}
        {verbs.SABER}
        te|le|les|os? {verbs.BE_DOING} a_estar? llamando|marcando|avisando|contando|informando
        te|le|les|os? {verbs.BE_DOING} diciendo
        te|le|les|os? {verbs.BE_DOING} confirmando|dando|comunicando|contactando|notificando
        te|le|les|os? {verbs.BE_DOING} mandando|enviando|escribiendo|contestando|respondiendo
        lo|la|los|las {verbs.BE_DOING} a_estar? llamando|contactando|buscando
        te|le|les|os? va|van|voy|vamos|debe|deberia|deberian|tiene|tienen|puede a|que? llegar
        te|le|les|os llega|llegara|llegaria|llegue|llegan|llegaran|aparecera
        hay|toca|queda|falta que? llamar a
        lo que se? decidio|decidieron|decida|decidan|resolvio|acordo|salio|salga|eligieron
        te|le|les|os|se lo? digo
        llega|llegan|llegara|caera|cae un|una|el|la? correo|mail|email|mensaje|notificacion|aviso
        quien|quienes|alguien llame|llamen|llamara|llama|marque|avise|avisen|contacte|escriba
        hablamos
        que|#name te|le|les|os llame|llamen|marque|marquen
        lo sabes|sabe|saben
        se? dar|dan|da|dara|daran|daremos|damos a conocer
        te|le|les|os deberiamos|tendriamos|debimos|tuvimos de|que? haber hablado|llamado|avisado
        te|le|les|os deberiamos|tendriamos|debimos|tuvimos de|que? haber dicho|contestado|escrito
        te|le|les|me|nos dice|dicen
        sabes|sabe|saben si|cual|que|como
        {verbs.CERRAR}
        {verbs.VOTAR}
        {verbs.CONVOCAR}
        {verbs.ANUNCIAR}
        {verbs.PUBLICAR}
        {verbs.TOMAR} la|una|esta decision
        {verbs.SELECCIONAR}
        decision|decisiones
        respuesta|respuestas
        resultado|resultados
        noticia|noticias|novedad|novedades
        oferta|ofertas
        fallo|resolucion|veredicto|desenlace|dictamen|eleccion|definicion|contestacion
        feedback|retroalimentacion|devolucion
        siguientes|proximos pasos
        en contacto
        finalista|finalistas|elegido|seleccionado|seleccionada|seleccionados|escogido
        lista|terna|listado
        algo
        visto bueno
        escribiremos|escribire|escribimos|escribo|escribirte|escribirle|escribiran|escribira
        te|le|les|os|lo|la cuento|contamos|contaremos|contare|comento|comentamos|comentaremos
        te|le|les|os|lo|la|los|las {verbs.LLAMAR_THEIRS}
        {verbs.LLAMAR_THEIRS}
        te|le|les|os|lo|la doy|damos|daremos|dare|daran|dan|marco|marcamos|mando
        te|le|les|os|lo|la mandamos|envio|enviamos|enviaremos|mandaremos
        tendra|tendras|tendran|tendreis|tendremos|recibira|recibiras|recibiran|recibireis
        tiene|tienes algo|respuesta|noticias
        vuelta la|una respuesta
        lo hablamos con?
        deliberar|deliberamos|delibera|deliberaran|delibere
        aprobar|aprueba|aprueban|aprobacion|firma|firman
        sale|salen|saldra|saldran|saldria
        llegara|llegaran
        nos vemos|reunimos para decidir
        carta|cartas
        desenlace|conclusion
        con? las gracias
        vuelve|vuelven|volvemos|volveremos|vuelva|vuelvan a juntar|juntarse|reunir|reunirse|sesionar
        vuelve|vuelven|volvemos|volveremos|vuelva|vuelvan a hablar|ver|vernos|contactar|escribir
        te|le|les marcan|marca|marcaran|marcara|marcaremos|pegamos|pego
        asunto resuelto|zanjado|cerrado
        estara|estaria|este|estaran lista|listo|listos|listas|resuelto|resuelta|decidido|decidida
        estara|estaria|este|estaran definido|definida|cerrado|publicado|publicada|publicados
        dame|deme|denme|denos|danos|dadnos|dadme|aguantame|esperame|espereme hasta
        estara|estaran|estaria|quedara|quedaran disponible|disponibles|visible|colgada|colgado
        cuelgo|colgamos|colgaremos|colgaran|cuelgan|colgar|colgarse|subimos|subiremos|saco|sacamos
        publicacion|comunicacion|difusion|anuncio|notificacion|lectura de|del
        preseleccionados|preseleccionadas|admitidos|aprobados
        que|#name|alguien|quien|quienes te|le|les|os conteste|avise|mande|confirme|informe|diga
        te|le|les|os lo|la|los|las paso|pasamos|pasare|pasaremos|pasan|pasaran
        zanjar|zanjaremos|zanjado|concretar|concretaremos
        plazo es|sera
        proceso dura|tarda|lleva|tardara|durara|llevara|concluye|concluira|termina|terminara
    """,
    Cue.DECIDING: f"""
        {verbs.DECIDIR}
        {verbs.DEFINIR}
        {verbs.ELEGIR}
        {verbs.RESOLVER}
        {verbs.CERRAR}
        {verbs.VOTAR}
        {verbs.TOMAR} la|una|esta decision
        {verbs.SELECCIONAR}
        decision|decisiones
        fallo|resolucion|veredicto|desenlace|dictamen|eleccion|definicion
        visto bueno
        lo hablamos con?
        deliberar|deliberamos|delibera|deliberaran|delibere
        aprobar|aprueba|aprueban|aprobacion|firma|firman
        nos vemos|reunimos para decidir
        zanjar|zanjaremos|zanjado|concretar|concretaremos
    """,
    Cue.OTHER: f"""
        {verbs.EMPEZAR}
        {verbs.COMENZAR}
        {verbs.INICIAR}
        {verbs.ARRANCAR}
        {verbs.INCORPORAR}
        {verbs.INGRESAR}
        incorporacion|incorporate
        entras|entrarias|entraria|entrarian a trabajar
        {verbs.CERRAR} por|la_oficina|la_empresa|el_despacho|la_fabrica|la_planta|oficinas
        la|su|tu|nuestra? llamada|reunion|charla|videollamada|cita con el|la|los|las|tu|su
        cierra|cierran|cerrara|vence|vencen|termina|acaba|finaliza el|los plazo|plazos de|para
        plaza|puesto|vacante|posicion se ocupa|ocupara|cubre|cubrira|incorpora|empieza
        preocupacional
        formacion|capacitacion|induccion|entrenamiento|curso|onboarding|acogida
        entrevista|entrevistas
        la|su|tu entrevista
        segunda|proxima|siguiente|otra|ultima|tercera entrevista|ronda|reunion|cita
        prueba|pruebas|examen|test|ejercicio|assessment|dinamica
        caso practico|tecnico|de_estudio
        queda|quedo|quedan|quedaron|esta|estan confirmada|confirmado|agendada|agendado para?
        queda|quedo|quedan|quedaron|esta|estan programada|programado|fijada|fijado para?
        zoom|teams|google_meet|skype|videollamada
        reprogramaron|reprogramo|reprograma|reprogramamos|aplazo|aplazaron|pospuso|pospusieron
        vienen|viene|llegan|llega los|las? otro|otra|otros|otras
        trabajamos|laboramos|carnaval|abrimos
        poca|poco gente|personal
        {verbs.I_SEND_YOU} el|la|un enlace|link|caso|formulario
        {verbs.I_SEND_YOU} la|una|el|un prueba|ejercicio|contrato
        mi|el|un|tu|su|los informe|informes
        {verbs.I_SEND_YOU} los|el|la|las documento|documentos|detalles
        {verbs.I_SEND_YOU} la|una|las invitacion|direccion|instrucciones
        <count> llamadas
        {verbs.LLAMAR_THEIRS} a los|las otros|otras|demas
        atiende|atienden|atendemos|abierto|abierta|abiertos|horario
        vacaciones|permiso|baja|licencia|viaje|viajo|fuera|ausente
        feliz|felices|buen|buenas|disfruta|disfrute|disfruten
        festivo|feriado|puente|asueto
        teniamos|tenian|ibamos|iban|debiamos que|a? decidir|avisar|elegir|resolver|votar
        estamos|esta|estan|estaremos cerrados|cerrado|cerradas|fuera
        oficina|oficinas cerrada|cerradas|cerrara|cerrado|cierra|cerramos
        inscripcion|inscripciones|postulacion|postulaciones de
        convocatoria|candidaturas|solicitudes|plazo de
        candidaturas|inscripciones|postulaciones cierran|vencen|terminan|acaban|finalizan
        convocatoria|inscripcion|vacante|oferta cierra|cerrara|vence|termina|acaba|finaliza
        plazo de|para inscripcion|inscripciones|solicitud|solicitudes|postular|postulaciones
        plazo de|para solicitud|solicitudes|postulaciones|inscripcion cierra|vence|termina|acaba
        plazo de|para inscripciones|candidaturas|presentacion cierra|vence|termina|acaba
        plazo de presentacion|candidaturas|entrega
        envienos|enviame|envieme|envianos|mandenos|mandame
        mandeme|mandanos|remitanos|adjunte|entregue
        manda|envia|mande|envie|trae|traiga|sube|suba|rellena|rellene|completa|complete los|las|tus
        manda|envia|mande|envie|trae|traiga|sube|suba|rellena|rellene|completa|complete sus|el|la|tu
        llena|llene|adjunta|adjunte|entregue los|las|tus|sus|el|la|tu|su
        enviar|mandar|entregar|presentar|traer|traiga|traigas|completar|firmar|rellenar|subir
        documentacion|documentos|referencias|cv|curriculum|portfolio|dni
        avisenos|avisanos|aviseme|avisame|diganos|digame|dinos
        dime|confirmenos|confirmeme|confirmame|confirmanos
        respondanos|respondeme|contestenos|contestame
        necesitamos|necesito|falta|faltan su|tu|que|tus|sus|los|la|el
        disponibilidad|disponible
        oferta caduca|vence|expira|es_valida
        caduca|vence|expira
        contrato|sueldo|salario|nomina|presupuesto|preaviso|prueba
        feria|evento|jornada|charla|seminario|fiesta|cena|comida|visita|acto|congreso|offsite
        primer dia
        abrimos|abrio|abre|abren la|el|las|vacante|puesto|plazo
        vacante|vacantes publicada|abierta
        vacante|vacantes|plaza|plazas|puesto|puestos es|son para|a|desde
        te|le|les|os propongo|proponemos|proponia|propondria
        proyecto|lanzamiento|mudanza|traslado
        cita|reunion con
        otros|demas candidatos
        trabajo|turno|horario
        vuelvo|regreso|vuelve|volvemos|estare|reincorporo|vuelven
        estoy|estare|estaremos|esta de vuelta|regreso
        regresa|regresan ~el|este|en|la|al|a
        conocer al equipo
        llamar a clientes|candidatos|proveedores
        beca|practicas|semestre
    """,
    Cue.ANOTHER: """
        el|la|del|al|los|las|un|una? otro|otra|otros|otras proceso|procesos|vacante|vacantes|puesto
        el|la|del|al|los|las|un|una? otro|otra|otros|otras posicion|posiciones|oferta|seleccion
    """,
    Cue.SOME: """
        a|para|con los|las de|internos|internas|candidatos|finalistas|seniors|juniors|chicos|chicas
        a|para|con los|las que no?
        a|con tu|su|vuestro|vuestra companero|companera|amigo|amiga|hermano|hermana|colega
        a|con tu|su|vuestro|vuestra primo|prima
        a|para|con|al #name
        al|para|en|del el? puesto|proceso de|en
        a|para|en|de la plaza|vacante|posicion de|en
    """,
    Cue.AGAINST: """
        el|la|del|lo|al tuyo|tuya|suyo|suya|vuestro|vuestra
        a|para ti|usted|vos|vosotros|vosotras|ustedes
        contigo
        como tu|usted|vos|vosotros|ustedes|tuyo
        a|para los|las que si
        al resto
        a los|las demas
    """,
    Cue.YOURS: """
        el|la|del|lo|al tuyo|tuya|suyo|suya|nuestro|vuestro|vuestra
        en|a|para ti|usted|vos|vosotros|vosotras|ustedes
        contigo
        al resto
        tu|su|este|esta|vuestro proceso|vacante|puesto|posicion|caso|candidatura|parte
    """,
    Cue.BACK: """
        vuelvo|regreso|vuelve|volvemos|reincorporo|vuelven
        regresa|regresan ~el|este|en|la|al|a
        estoy|estare|estaremos|esta de vuelta|regreso
    """,
    Cue.PAST: """
        fue|fueron|era|eran|estuvo|estuvimos|estuvieron
        decia|ponia|indicaba
        iba|iban a ser|salir|estar|decidir|resolver|resolverse|decidirse|haber
        tuvo|tuvimos|tuvieron|hizo|hicimos|hicieron
        hemos|ha|han|he|habia|habiamos abierto|recibido|publicado|entrevistado|visto
        hemos|ha|han|he|habia|habiamos hablado|tenido|hecho|cerrado|empezado
        abrio|cerro|publico|recibio|empezo|comenzo|entrevisto|envio|termino|finalizo
        abrieron|cerraron|publicaron|recibieron|empezaron
        comenzaron|entrevistaron|enviaron|terminaron
        recibi|hable|vi|conoci|publique|entreviste
        conocimos|vimos|quedamos
        como|cuando|donde|ya|que hablamos
        como|cuando|ya lo hablamos
        hablamos con|de|por|sobre|ayer|antes|anteriormente
        te|le|les|os escribi|dije|escribio|escribieron|conteste|avise|mande|envie|confirme|informe
        habia|habiamos|habian dicho|prometido|comentado|avisado|anunciado|escrito
        os|te|le|les dijimos|prometi|prometimos|dijeron|prometieron
        salio|salieron|vino|vinieron|decidio|decidieron|eligio|eligieron|pidio|pidieron
        respondio|respondieron|conocio|asistio|asistieron|perdio|ocurrio
        gracias
        gracias por escribir|escribirme|escribirnos|avisar|avisarme|avisarnos|llamar|llamarme
        gracias por llamarnos|contactar|contactarnos|contactarme|responder|contestar|preguntar
        gracias por tu|su|el|la|vuestro? correo|mail|mensaje|llamada|respuesta|email
        perdon|perdona|perdone|perdonad|disculpa|disculpe|disculpen|disculpas por
        que bueno|lindo|gusto|alegria|bien|rico conocerte|conocerle|conocerla|verte|haberte|haberle
        un? gusto|placer conocerte|conocerle|conocerlo|conocerla|verte|haberte|hablar|charlar
        te|le|les llamaba|escribia|llame|marcaba|comentaba|comente|decia|deciamos|dijimos|dije
        paso|pasaron|llego|llegaron
        encantado|encantada|gusto|placer
        llevamos|llevo
    """,
    Cue.INTERVIEWING: """
        viendo|entrevistando|recibiendo|conociendo|evaluando a|candidatos|candidatas|gente|mas
        viendo|entrevistando|recibiendo|conociendo|evaluando otros|otras|personas|perfiles
        haciendo|teniendo|realizando entrevistas
        entrevistando|entrevistar
        entrevistas
        tenemos|hay|quedan|tengo|faltan entrevistas|candidatos
        entrevistamos|entrevistaremos
        veremos|vemos|recibimos|recibiremos candidatos|gente|perfiles
        ronda|rondas|proceso|fase de entrevistas
        aceptando|recibiendo candidaturas|solicitudes|postulaciones
        otros|otras|demas|restantes|ultimos|ultimas candidatos|candidatas|entrevistas|personas
        entrevista|entrevistas|entrevisto con? otro|otra|otros|otras candidato|candidata|persona?
        entrevista|entrevistas|entrevisto con|a el|la|los|las ultimo|ultima|ultimos|ultimas
        ultima|ultimas entrevista|entrevistas con otro|otra|otros candidato|candidata|candidatos?
        quedan|queda|faltan|falta candidatos|gente|personas|entrevistas por?
        cerrar|cierran|cerramos|cerraremos|cierra la|las|el entrevista|entrevistas|ronda|rondas
        quedan|queda|faltan|falta algunos|varios por?
        quedan|queda|faltan|falta <count> candidatos|personas|entrevistas|por
        quedan|queda|faltan|falta <count> candidato|candidata|persona|entrevista
    """,
}
