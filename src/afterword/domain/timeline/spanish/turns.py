"""Spanish words that turn what is told: first and then, corrected, vague, denied."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue

TURNS = {
    Cue.FINISH: """
        terminar|terminamos|terminan|termina|terminemos|terminen|terminaremos|termine|terminaran
        acabar|acabamos|acaban|acaba|acabemos|acaben|acabaremos|acabe
        finalizar|finalizamos|finalizan|finaliza|finalicemos|finalicen|finalice
        concluir|concluyen|concluye|concluimos|concluyamos|concluyan
        cerrar|cierran|cerramos|cierra
        ultima|ultimo|ultimas|ultimos entrevista|candidato|candidata|entrevistas|candidatos
        duran|siguen|sigue|continuan|continua
        hayamos terminado|acabado|visto
        cerrar|cierran|cerramos|cerraremos|cierra la|las|el entrevista|entrevistas|ronda|rondas
        ultima|ultimas entrevista|entrevistas con otro|otra|otros candidato|candidata|candidatos?
    """,
    Cue.ONCE: """
        una vez que|hayamos|terminadas|finalizadas|se|terminen
        en cuanto
        tras
        despues|luego de|del|que
    """,
    Cue.THEN: """
        luego|despues|entonces|posteriormente
        si o si
        a continuacion
        acto seguido
        recien|hasta ahi|entonces
        ahi ~lo|la|te|le|les|os|se|ya|decide|decidimos|decidiremos|resuelve|resolvemos|firma
    """,
    Cue.JUST_THEN: """
        ahi ~si|ya|lo|la|te|le|les|os|se|decide|decidimos|decidiremos|resuelve|resolvemos|firma|es
        ahi si|ya|mismo
        entonces si|ya|te|le
        recien|ya ahi|entonces
        ese dia si
    """,
    Cue.LASTING: """
        tarda|tardan|tardara|tardaran|suele|suelen tardar?
        toma|toman|tomara|tomaran|lleva|llevan|llevara|llevaran|dura|duran|durara|duraran
        demora|demoran|demorara|demoraran
    """,
    Cue.FAILED: """
        no ha|han sido|podido posible|ser
        no pudo|podra|puede ser
        no va|iba|fue a? poder|posible ser?
        no sera posible
        no llegamos|llegaremos|llegaron|llegan
        no vamos|van a llegar|poder
        se nos|ha|han? complico|complicado|retraso|retrasado|aplazo|aplazado|alargado|alargo
        se nos|ha|han? echado|vino|vinieron encima
    """,
    Cue.CORRECTION: """
        perdon|perdona|perdone|perdonad
        digo
        mejor dicho
        rectifico|corrijo|miento
        quiero|queria|quise decir
        no ,? espera|espere|esperate
        espera|espere ,? no
        no ,? perdon|perdona|perdone|digo|disculpe|disculpa
        disculpa|disculpe|disculpen
        me equivoque|equivoco
        me he equivocado
        mas bien
        bueno ,? no
        correccion
        no ,? no
        no ,? mejor
        o mejor
        mejor
        ay|uy|huy|ah no
        digamos mejor
        o sea
        pon|ponle|pongamos|pongale|ponga que|entre?
        pero va a ser
        pero sera
        pero al final|ahora
        al final sera|va_a_ser|es|queda|quedo|vamos|nos_vamos
        finalmente sera|va_a_ser|es|queda
        es decir
        a ver
        que lo? miro|veo|compruebo|reviso
    """,
    Cue.DEADLINE: """
        fecha limite|tope|maxima
        plazo|plazos
        como|lo muy|mas? tarde
        a lo? mas tardar
        como maximo|mucho
        plazo maximo|limite de? respuesta|resolucion|contestacion?
    """,
    Cue.HENCE: """
        asi|asique que
        por eso|tanto|lo
        por lo tanto|que
        entonces
    """,
    Cue.VAGUE: """
        pronto|prontito|ahorita|brevemente|proximamente
        en breve|seguida
        a la brevedad posible?
        a la mayor brevedad posible?
        lo antes|mas pronto posible
        cuanto antes
        en cuanto podamos|sepamos|tengamos
        en su momento
        cuando podamos|sea
        en su debido momento
        a su debido tiempo
        un momento de estos
        cualquier dia de estos
    """,
    Cue.NOT: """
        no|ni|nunca|jamas|sin|tampoco|nadie|ningun|ninguna
        evite|evita|evitar|eviten|evites|eviteme|evitenos
        abstenerse|abstengase|abstenganse|abstente|absteneos|abstener|abstenga
        cese|cesen|cesar|suspenda toda|todo|el|la? contacto|comunicacion
        nada ~$
        nada de|se|va|habra|cambiara|pasara|saldra|antes
        nada para|hasta|el|en
        poco probable
        improbable|dudo|dificilmente|imposible|inviable|descartado|descartada
        muy? dificil|complicado|justo que|lo_veo
        lo veo muy? dificil|complicado|imposible
        ni de broma|cona|chiste|lejos
        en lugar|vez de
        prohibido|prohibidas|innecesario|innecesarias
        prescinda|prescinde|prescindan
        ahorrese|ahorrate
        deje|dejen|deja de
        ni por|en|a
        no se|te|os preocupe|preocupes|preocupen|moleste|molestes|molesten por|de|en
        desastre|negado|fatal
        que no me|nos? llamara|llamaras|llamaran|llamase|llamases|llamasen|telefoneara|llamarais
        ningun|ninguna tipo? de? contacto|comunicacion
        no|nada adelanta|adelantas|adelantan|acelera|acelerara|aceleran|agiliza|agilizara|sirve
        no|nada ayuda|ayudan|aporta|aportan|conduce|gana|ganas|se_gana|cambia|cambiara|arregla
        no va|van a ir|ser|acelerar|agilizar|cambiar|ayudar|servir|adelantar|resolverse mas? nada
        no va|van a ir|ser|acelerar|agilizar|cambiar|ayudar|servir|adelantar|hacer
        no hara|hace|haran que vaya|vayamos|salga|vayan
        de nada|poco sirve|serviria|servira|vale|valdria
        nada|poco se? gana|ganamos|adelanta|consigue|ganaria
        no se? consigue|logra|soluciona|resuelve antes|nada
        no tiene|tendria|merece|vale sentido|objeto|caso|la_pena
        es|seria|resulta inutil|contraproducente|perder_el_tiempo|perder_tiempo
        no es|resulta necesario|util|buena_idea|conveniente|preciso
    """,
    Cue.FUTILE: """
        no|nada adelanta|adelantas|adelantan|acelera|acelerara|aceleran|agiliza|agilizara|sirve
        no|nada ayuda|ayudan|aporta|aportan|conduce|gana|ganas|se_gana|cambia|cambiara|arregla
        no va|van a ir|ser|acelerar|agilizar|cambiar|ayudar|servir|adelantar|resolverse mas? nada
        no va|van a ir|ser|acelerar|agilizar|cambiar|ayudar|servir|adelantar|hacer
        no hara|hace|haran que vaya|vayamos|salga|vayan
        de nada|poco sirve|serviria|servira|vale|valdria
        nada|poco se? gana|ganamos|adelanta|consigue|ganaria
        no se? consigue|logra|soluciona|resuelve antes|nada
        no tiene|tendria|merece|vale sentido|objeto|caso|la_pena
        es|seria|resulta inutil|contraproducente|perder_el_tiempo|perder_tiempo
        no es|resulta necesario|util|buena_idea|conveniente|preciso
    """,
    Cue.NOTHING: """
        nada ~$
        nada para|antes|hasta|el|en
    """,
    Cue.IDLE: """
        perdon|perdona|perdone|disculpa|disculpe que te|le|les|os escriba|llame|moleste
        perdonad|siento que te|le|les|os escriba|llame|moleste
        perdon|perdona|perdone|disculpa|disculpe|perdonad|siento que te|le|les|os marque|conteste
        de|para los|las seleccionados|seleccionadas|elegidos|admitidos|contratados
        con mucho? gusto|placer
        por si acaso|las_moscas|las_dudas
        como si nada
    """,
    Cue.NOT_NOT: """
        no dude|dudes|duden|dudeis|dudar|duda|dude
        no dejes|deje|dejen de
        no se corte|corten|preocupe|preocupen|olvide
        no te cortes|preocupes|olvides
        no tenga|tengas|tengan reparo|miedo|pena|problema|inconveniente|verguenza|apuro
        no te|le|les|os de|den|da|dan verguenza|pena|apuro|reparo|miedo|corte
        sin verguenza|apuro|reparo|pena
        no hay|tengo|tenemos problema|inconveniente|pena
        no solo|solamente
        no mas tarde
        me|nos? extranaria|sorprenderia|sorprende|extrana
        no les? importa
        sin problema|problemas|compromiso|falta|duda|dudarlo|miedo
        no te|le|os|les importe
        no faltaba
        o no
        por que no
    """,
}
