# What the bot says in Spanish.

days_of = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
and_more = y { $more } más

decimal_sign = ,
very_sure = Certeza alta ({ $number })
fairly_sure = Certeza bastante alta ({ $number })
not_very_sure = Certeza no muy alta ({ $number })
sure = Grado de certeza
understood = Así entiendo la pregunta
please_note = Ten en cuenta
from_the_guide = De la guía
next_passage = Siguiente fragmento
from_advisors = De los asesores de este servidor
what_the_guide_says = Lo que dice la guía
next_page = Siguiente página
first_passage = Primer fragmento
whole_section = Sección completa
share = Compartir
reply_to_all = Responder en público
back = ◀ Atrás
forward = ▶ Siguiente
entries_away = -# Ahora mismo no puedo acceder a lo que escribieron los asesores de este servidor; esto sale solo de la guía.
passage_of = Fragmento { $at } de { $of }
page_of = Página { $at } de { $of }
page = página { $number }
empty_message = En este mensaje no hay palabras a las que pueda responder.
how_to_mention = Hazme una pregunta en el mismo mensaje o usa { COMMAND("ask") }. En { COMMAND("help") } verás qué más puedo hacer.
replied = Listo: ya respondí al mensaje.
shared_by_member = Compartido por { $member }
read_in_the_guide = leerlo en la guía
answer_for_member = { $member }, la respuesta de arriba es para ti.
shared_in_channel = Listo: compartí la respuesta en el canal.
maybe_shared = Discord no confirmó si el mensaje llegó. Si no lo ves en el canal, vuelve a pulsar el botón.

nearest_passage = Fragmento más cercano
may_not_answer = -# Lo más cercano en la guía (puede que no sea la respuesta):
nearest_sections = Estas son las secciones más cercanas:
nearest_to_it = Esto es lo más cercano en la guía:
understood_as = Entiendo: «{ $question }»
which_of_these = Eso puede significar varias cosas. ¿A cuál de estas te refieres?
too_vague = Eso puede significar varias cosas. Pregunta por algo más concreto; en { COMMAND("help") } verás cómo.
no_question = Ahí no veo ninguna pregunta. Escríbela con palabras.
too_long = La pregunta es demasiado larga. Hazla en { $chars } caracteres como máximo.
other_language = Esta guía está en { $language } y la pregunta parece estar en otro idioma. Hazla en { $language }.
other_language_of_several = Ninguna de las guías parece estar en el idioma de la pregunta. Hazla en el de alguna de ellas, por ejemplo en { $language }.
no_medical_advice = La guía no da consejos médicos.
small_talk = Haz una pregunta sobre la guía con tus propias palabras.
distress = La guía no puede ayudarte con esto, pero hay personas que sí. Habla con alguien ahora.
not_in_guide = La guía no lo dice.
not_in_guides = Ninguna de las guías lo dice.
not_from_the_guide =
    { $text }
    -# Esto no sale de la guía.
ask_role_in_channel = Puedes preguntar a { $role } en { $channel }.
ask_in_channel = Puedes preguntar a alguien en { $channel }.
ask_role = Puedes preguntar a { $role }.
language_en = inglés
language_de = alemán
language_es = español
language_fr = francés
language_pt = portugués
language_it = italiano
language_nl = neerlandés
language_zh = chino
language_ja = japonés
language_ko = coreano
language_th = tailandés

medical_notice = Esto es una guía de estudio y no puede dar consejos médicos. Consulta a profesionales de la salud; en una emergencia, llama al número de emergencias de donde estés (911 en Estados Unidos).
distress_notice = Lo que te pasa importa y no tienes que vivirlo a solas. Habla con alguien ahora: si hay peligro, llama al número de emergencias de donde estés (911 en Estados Unidos); las líneas de ayuda en crisis atienden de día y de noche (en Estados Unidos, llama o manda un mensaje de texto al 988; en otros países, findahelpline.com).
greeting_notice = ¡Hola! Haz una pregunta sobre la guía con tus propias palabras y te cito lo que dice.
thanks_notice = ¡De nada! Pregunta siempre que quieras saber algo más.
help_notice = Haz una sola pregunta sobre la guía con tus propias palabras, como se la harías a una persona. Te cito los fragmentos que la responden y te digo dónde están, o te digo que la guía no lo dice.
about_notice = Soy Preceptor, un programa. Respondo preguntas citando una guía palabra por palabra e indico de qué parte sale cada cita; no escribo respuestas propias.

this_helped = Esto me ayudó
not_your_post = Solo quien abrió esta publicación y los asesores de este servidor pueden marcarla como resuelta.
good_to_know = Gracias por decirlo. { $more }
post_tagged = Esta publicación lleva la etiqueta «{ $tag }».
post_without_tag = No etiqueté esta publicación: su foro no tiene ninguna etiqueta para publicaciones resueltas. Quien gestiona este servidor puede añadir una llamada «Solved» o indicar otra en { COMMAND("settings") }.
post_has_all_tags = Esta publicación ya tiene 5 etiquetas y no se permiten más; quita una para añadir «{ $tag }».
may_not_tag = No etiqueté esta publicación: aquí me falta el permiso de Discord «Gestionar hilos». Quien gestiona este servidor puede dárselo a mi rol.
post_not_tagged = No pude etiquetar esta publicación; vuelve a pulsar el botón en un momento.

help_title = Cómo preguntar
about_title = Sobre mí
help =
    { COMMAND("ask") } – una pregunta con tus propias palabras. La respuesta es una cita de la guía, con la sección de la que sale y mi grado de certeza; si la guía no lo dice, te aviso. Solo tú ves la respuesta, a menos que pulses **{ share }** o uses la opción `compartir`.
    { COMMAND("lookup") } – qué significa una sigla o un término
    { COMMAND("topics") } y { COMMAND("section") } – para leer la propia guía
    { COMMAND("compare") } – lo que dice la guía de dos cosas, una al lado de la otra
    { COMMAND("quiz") } – tarjetas de repaso sacadas de la guía, a solas o con más gente
    Haz clic derecho en un mensaje (o mantenlo pulsado) y elige **Aplicaciones** y después **{ MENU("Ask the guide") }** – respondo a ese mensaje
    Mencióname con una pregunta o escríbeme por mensaje directo – te respondo ahí mismo
    { COMMAND("about") } – qué soy; { COMMAND("privacy show") } – qué guardo y cómo hacer que te olvide
    Para los asesores del servidor: { COMMAND("faq list") } – sus propias respuestas, que salen antes que las de la guía; **{ MENU("Save as FAQ") }** en el menú de un mensaje; { COMMAND("gaps") } – lo que la guía no dice; { COMMAND("stats") } – cuánto se preguntó y cuánto ayudó
    Para quien gestiona el servidor: { COMMAND("settings") } – los ajustes
about_me = Soy Preceptor { $version }. Respondo preguntas citando una guía palabra por palabra e indico de qué parte sale cada cita, o digo que la guía no lo dice. Nunca escribo respuestas propias y no doy consejos médicos.
and_more_guides = y { $more ->
    [one] { $more } guía más
   *[other] { $more } guías más
}

only_in_servers = Eso solo se puede hacer en un servidor.
managers_only = Eso solo pueden hacerlo los miembros que gestionan este servidor (permiso de Discord «Gestionar servidor»).
store_away = Ahora mismo no puedo acceder a lo que guarda este servidor, así que no se puede cambiar nada. Inténtalo de nuevo en un minuto.
not_kept_or_read = No se pudo guardar o leer: { $why }. No se cambió nada. Inténtalo de nuevo en un minuto; si sigue igual, dale a quien administra este bot la referencia `{ $reference }`.
store_full = el disco del almacén de datos está lleno
store_locked = otro programa tiene bloqueado el almacén de datos
store_read_only = no se puede escribir en el almacén de datos
store_slow = el almacén de datos no respondió a tiempo
store_unreachable = no se puede acceder al almacén de datos
nul_in_text = No se puede guardar un texto que contenga el carácter NUL. No se cambió nada.
other_server = Eso pertenece a otro servidor.
not_a_member = Discord no me confirma que seas miembro de ese servidor.
no_store = Este bot no guarda nada: quien lo administra tiene que configurar `store.url` para que haya dónde guardar entradas, votos y ajustes.
private_here = -# Este servidor solo permite respuestas privadas en este canal: las ve únicamente quien pregunta.
no_round_here = Este servidor solo permite respuestas privadas en este canal, así que nadie más podría unirse. Juega a solas o en otro canal.
ask_privately = Usa { COMMAND("ask") } aquí, para que solo tú veas la respuesta.
ask_privately_or_in = Usa { COMMAND("ask") } aquí, para que solo tú veas la respuesta, o pregunta en { $channels }.
failed = Algo falló de mi lado (ref. { $reference }). Inténtalo de nuevo; si vuelve a fallar, avisa a quien administra este bot.
wait_seconds = Vas muy rápido. Dame { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
} y sigue.
server_waits_seconds = Ahora mismo se pregunta mucho en este servidor. Inténtalo de nuevo en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
restarting = Me están reiniciando. Vuelve a preguntar en un minuto.
old_button = Este botón es de una versión anterior de mí y ya no sé qué hace. Vuelve a preguntar con { COMMAND("ask") }.
forged_button = Este botón no es mío, o mi clave ha cambiado desde entonces. Vuelve a preguntar con { COMMAND("ask") }.
changed_guide = La guía ha cambiado desde que se envió esto. Vuelve a preguntar con { COMMAND("ask") }.
old_command = Este comando ha cambiado. Reinicia Discord (Ctrl+R en PC) para cargar el nuevo y vuelve a intentarlo.
unreadable_option = No entiendo «{ $typed }». Elige una de las opciones que aparecen al escribir, o vuelve a escribirlo.
unread_interaction = Discord envió esto en una forma que todavía no sé leer, así que no sé qué preguntaste. Pregunta con { COMMAND("ask") } o escríbeme.

all_topics = Todos los temas
no_such_guide_of = No hay ninguna guía «{ $asked }». Las que hay: { $there }.
not_in_glossary = «{ $asked }» no está en el glosario. { COMMAND("ask") } busca en toda la guía.
not_in_glossary_but_near = «{ $asked }» no está en el glosario. Lo más cercano: { $near }. { COMMAND("ask") } busca en toda la guía.
stands_for = **{ $term }** significa **{ $expansion }**.
term_alone = **{ $term }** es un término de la guía.
unknown_section = No hay ninguna sección «{ $asked }». Elige una de las que aparecen al escribir, o échale un vistazo a { COMMAND("topics") }.
which_section = «{ $asked }» puede referirse a varias secciones. Elige una.
topics_of = De qué trata { $guide }
topics_of_the_guide = De qué trata la guía
choose_a_section = Elige una sección para leerla
other_guides_are = Otras guías disponibles aquí, con la opción `guía`: { $titles }
sections_of = Secciones: { $sections }. Elige una en el menú para leerla.
empty_section = Este título no tiene texto propio; el contenido está en sus subsecciones.
compared = { $a } frente a { $b }
nothing_of = La guía no dice nada sobre «{ $side }».
both_the_same = Las dos cosas son la misma. Escribe dos distintas para comparar.
empty_side = Una de las dos cosas está vacía. Escribe con palabras las dos que quieras comparar.
nameless = (sin título)
section_about = Sección sobre { $side }

next_card = Siguiente tarjeta
another_round = Otra ronda
end_round = Terminar la ronda
card_at = Tarjeta { $number } de { $of }
which_belongs = ¿Cuál de las cuatro opciones va en el hueco?
no_cards_in_section = Esta sección tiene muy pocos términos y números para hacer tarjetas. Elige otra o deja vacía la opción `sección`.
no_cards_in_guide = Esta guía tiene muy pocos términos y números para hacer tarjetas.
right = ✓ **Correcto:** { $answer }
wrong = ✗ **Casi:** elegiste { $chosen }; la respuesta es { $answer }.
score_so_far = Aciertos hasta ahora: { $right } de { $of }
score = Fin. Aciertos: { $right } de { $of }
answer_of_card_at = Respuesta de la tarjeta { $number }
nobody_chose = **{ $answer }** – no respondió nadie.
chose_right = **{ $answer }** – aciertos: { $right } de { $chose }.
time_until_then = Fin del tiempo: { $time }. Aquí puede responder cualquiera; de cada persona cuenta la última elección.
noted = Anotado: { $letter }. Puedes cambiarlo hasta que se acabe el tiempo.
card_over = Esta tarjeta ya terminó. Si no viene otra, la ronda se acabó o me reiniciaron; con { COMMAND("quiz") } empieza otra.
round_is_on = En este canal ya hay una ronda en juego. Únete o espera a que termine.
round_title = Terminó la ronda
round_over = Se jugaron todas las tarjetas.
round_ended = La terminó quien la empezó.
round_stopped = Terminó antes de tiempo porque me están reiniciando.
not_your_round = Solo quien empezó la ronda puede terminarla.
ending_round = La ronda termina ahora.
nobody_played = No jugó nadie.
player_right = { $player } – aciertos: { $right }

privacy_title = Lo que guardo
keeps_nothing = No guardo nada de lo que preguntas: ni preguntas, ni respuestas, ni quién preguntó. Las preguntas se responden en memoria y se olvidan.
keeps_nothing_here = No guardo nada de lo que preguntas aquí: las preguntas por mensaje directo se responden en memoria y se olvidan. Para ver lo que guardo de un servidor, usa allí { COMMAND("privacy show") }.
keeps_no_questions_here = • **Preguntas**: ninguna. Así lo decidió este servidor.
keeps_questions_for = • **Preguntas**: sus palabras y cómo se respondieron, durante { days_of }; después se borran. Lo que parezca un correo electrónico, un teléfono, un número largo o la mención de un miembro se tacha antes de guardar nada. Con ellas no guardo ningún nombre, solo un código.
keeps_votes = • **Votos** sobre las respuestas, con un código.
keeps_votes_with_words = • **Votos** sobre las respuestas, con un código; lo que escribas con ellos, el mismo tiempo que las preguntas.
keeps_drafts = • **Borradores** de entradas aún sin guardar, con un código, el mismo tiempo que las preguntas.
keeps_drafts_for_an_hour = • **Borradores** de entradas aún sin guardar, con un código, una hora como máximo.
keeps_of_server =
    En este servidor guardo:
    { $questions }
    { $votes }
    { $drafts }
    • **Entradas** de los asesores y lo que decidieron sobre las lagunas (preguntas sin respuesta), con el nombre de quien lo hizo; y los ajustes del servidor.
    El código se crea con tu ID y una clave que solo tiene este servidor y que cambia cada mes. Me sirve para contar cuántas personas preguntan y un solo voto por persona. Cuando se borra una clave, nadie puede saber de quién era un voto.

    {"*"}*Quién lo ve**: los asesores de este servidor ven las preguntas y el recuento de votos, pero no de quién son; las respuestas de los asesores están a la vista de todos. Quien administra este bot puede leer su almacén de datos.
    {"*"}*Cómo hacer que te olvide**: { COMMAND("privacy forget-me") } borra tus votos y borradores. Si me sacan del servidor, todo se borra a los 30 días. Lo que un asesor escribió o resolvió en { COMMAND("gaps") } se queda en el servidor hasta entonces; una entrada quitada no se muestra a nadie y se puede recuperar.
keeps_anywhere = Mi registro indica la longitud de cada pregunta y si se respondió, no sus palabras. No leo más mensajes que los que me mencionan o me responden, los que me llegan por mensaje directo, los que eliges con **{ MENU("Ask the guide") }** y el primero de cada publicación en los foros que este servidor eligió para que yo responda. Durante un minuto, más o menos, queda en memoria cuántas veces preguntó cada persona, para que nadie pueda saturarme.
forget_me = Borrar mis votos y borradores
forget_what = ¿Borro tus votos sobre las respuestas en este servidor y tus borradores de entradas? No se puede deshacer.
nothing_to_forget = No hay nada que olvidar: de los mensajes directos no guardo nada. En un servidor, { COMMAND("privacy forget-me") } borra lo que guardo allí de ti.
forgotten = { $removed ->
    [0] No había nada tuyo: ni votos ni borradores.
    [1] Hecho: se borró un voto o borrador tuyo.
   *[other] Hecho: se borraron { $removed } votos o borradores tuyos.
}

server_management = Gestión del servidor
no_advisors_yet = Eso solo pueden hacerlo los asesores de este servidor, y todavía no hay ninguno. Quien gestiona el servidor puede nombrarlos con { COMMAND("settings") }.
advisors_only_of = Eso solo pueden hacerlo los asesores de este servidor: { $roles }.
faq_add_title = Nueva entrada
faq_edit_title = Cambiar la entrada
faq_question = Pregunta
faq_phrasings = Otras formas de preguntar
faq_answer = Respuesta
faq_link = Enlace a la fuente de la respuesta
faq_expires = Último día de validez
faq_edit = Cambiar
faq_edit_that = Cambiar la que ya existe
faq_history = Historial
faq_remove = Quitar
faq_undo = Recuperar
faq_save_anyway = Guardar de todos modos
faq_correct = Corregir
faq_discard = Descartar
faq_keep = Guardar como entrada
faq_open = Abrir una entrada
faq_phrasings_hint = Una por línea, como las escribirían los miembros
faq_expires_hint = 2030-12-31; vacío si vale siempre
faq_not_kept_yet =
    Aún sin guardar:
    { $list }
    Lo que escribiste sigue ahí.
faq_no_day = `{ $day }` no es una fecha; escríbela así: 2030-12-31
faq_much_alike =
    Aún sin guardar: se parece mucho a algo que ya existe.
    { $list }
faq_kept_as = Entrada #{ $number } guardada.
faq_changed_as = Entrada #{ $number } cambiada.
members_find_it = Los miembros la encuentran desde ahora.
members_find_it_not = Los miembros no la encuentran: ya pasó su último día.
faq_removed = Entrada quitada: { $named }
faq_restored = Entrada recuperada.
faq_none_yet = Todavía no hay entradas. Con { COMMAND("faq add") } se escribe la primera.
faq_none_with = Ninguna entrada contiene «{ $words }».
faq_title = { $entries ->
    [one] { $entries } entrada para { $guide }
   *[other] { $entries } entradas para { $guide }
}
faq_last_day_passed = ya no se muestra: pasó su último día
by_the_shell = la terminal
faq_action_added = añadida
faq_action_edited = cambiada
faq_action_removed = quitada
faq_action_restored = recuperada
field_phrasings = otras formas de preguntar
field_source_link = enlace
field_expires = último día
field_question = pregunta
field_answer = respuesta
field_guide = guía
faq_offer =
    Diste una respuesta que no está en la guía: { $link }
    ¿La guardo como entrada para que los miembros la encuentren desde ahora?
draft_gone = Este borrador no está disponible: se guardó, se descartó o es de otra persona.
draft_discarded = Descartado.
which_entry = Elige una de las entradas que aparecen al escribir, o escribe su número.
no_such_entry = En este servidor no hay ninguna entrada así.
exported = { $entries ->
    [one] { $entries } entrada de este servidor. { COMMAND("faq import") } acepta un archivo como este.
   *[other] { $entries } entradas de este servidor. { COMMAND("faq import") } acepta un archivo como este.
}
export_too_big = El archivo sería más grande de lo que admite Discord. Exporta las entradas guía por guía, o con `preceptor faq export`.
import_too_big = El archivo es demasiado grande. Divídelo en archivos de { $megabytes } MB como máximo.
import_unread = Discord no entregó el archivo. Inténtalo de nuevo en un minuto. No se cambió nada.
import_refused =
    No se cambió nada:
    { $problems }
import_counts = Añadidas: { $added }; cambiadas: { $edited }; sin cambios: { $unchanged }. Los miembros las encuentran desde ahora.
import_counts_with_removed = Añadidas: { $added }; cambiadas: { $edited }; sin cambios: { $unchanged }; quitadas: { $removed }. Los miembros encuentran las demás desde ahora.
import_guessed = El archivo no indica su codificación; se leyó como Windows-1252. Comprueba que los acentos estén bien.
import_note = -# Nota: { $note }
faq_written = Lo que escribiste está en el archivo, para que puedas copiarlo.
kept_but_unseen = Está guardado, pero ahora mismo no se puede leer el almacén de datos. { COMMAND("settings") } lo mostrará en un minuto.
entry_gone = Los asesores quitaron esta entrada. Vuelve a hacer la pregunta.
faq_overtaken_by = Aún sin guardar: { $who } cambió esta entrada { $when }, mientras escribías. Abajo están los dos textos. Si guardas el tuyo, el otro queda en el historial.
faq_overtaken_at_a_terminal = Aún sin guardar: alguien cambió esta entrada en la terminal { $when }, mientras escribías. Abajo están los dos textos. Si guardas el tuyo, el otro queda en el historial.
faq_kept_now = Texto guardado: { $field }
faq_yours_is = Tu texto: { $field }
faq_nothing = -# nada
faq_taken_away = Aún sin guardar: esta entrada se quitó mientras escribías. Puedes guardar tu texto como una entrada nueva.
faq_save_as_new = Guardar como entrada nueva
faq_see_version = Ver una versión
faq_version_of = Versión { $version } de { $of }
faq_is_now = -# Es lo que dice ahora.
faq_is_not_now = -# Ahora dice otra cosa.
faq_bring_back = Recuperar este texto
faq_brought_back = La entrada vuelve a decir lo que decía la versión { $version }; esta es la versión { $now }.
faq_says_so_already = La entrada ya dice eso.
faq_changed_just_now = Alguien acaba de cambiar esta entrada. Tu cambio no se guardó. Abre otra vez el historial para ver su texto.
faq_no_such_version = Esta entrada no tiene esa versión.
faq_not_brought_back =
    El texto no se recuperó, porque ya no se puede guardar así:
    { $list }

helped = 👍 Me ayudó
not_helped = 👎 No me ayudó
vote_title = No me ayudó
vote_reason = ¿Qué buscabas?
vote_reason_hint = Tu voto ya cuenta; esto es opcional. Los asesores lo leen sin tu nombre.
counted_as_helpful = Gracias: tu voto cuenta como «me ayudó». Si cambias de opinión, pulsa el otro botón.
counted_as_unhelpful = Gracias: tu voto cuenta como «no me ayudó». Si cambias de opinión, pulsa el otro botón.
gap_also = También se preguntó así
gap_reasons = Lo que buscaban los miembros
gap_nearest = Lo más cercano en la guía
gap_entry = La entrada que se mostró
gap_write = Escribir una respuesta
gap_bind = Este fragmento la responde
gap_choose = La responde otro fragmento
gap_not_for_us = No nos corresponde
gap_undo = Deshacer
asked_times = { $times ->
    [1] Se preguntó una vez
    [2] Se preguntó dos veces
   *[other] Se preguntó { $times } veces
}
never_answered = sin respuesta
times_without_answer = { $times ->
    [1] una vez sin respuesta
    [2] dos veces sin respuesta
   *[other] { $times } veces sin respuesta
}
unhelpful_votes = { $votes ->
    [one] { $votes } voto dice que la respuesta no ayudó
   *[other] { $votes } votos dicen que la respuesta no ayudó
}
gap_of = Laguna { $at } de { $of } · { $days ->
    [one] último día
   *[other] últimos { $days } días
}
no_gaps_in = No hay lagunas: { $days ->
    [one] del último día
   *[other] de los últimos { $days } días
} no queda ninguna pregunta sin respuesta ni con una respuesta que no ayudara.
keeps_no_questions = Este servidor no guarda preguntas, así que no hay nada que contar ni mostrar. Quien gestiona el servidor puede cambiarlo con { COMMAND("settings") }.
keeps_no_questions_from_now = Este servidor ya no guarda preguntas; lo que aún se cuenta aquí se borra en menos de una hora.
gap_gone = Esa laguna ya no está: se resolvió o sus preguntas ya no se guardan. Quedan estas.
just_now = -# { $note }
gap_undone = Deshecho.
gap_put_aside = No nos corresponde: «{ $question }». Ya no sale en la lista.
gap_bound = Desde ahora, «{ $question }» lleva a **{ $place }**.
counted_topic = • { $topic }: { $asked }
topics = Lo más preguntado
top_entries = Entradas más mostradas
stats_title = { $weeks ->
    [1] Esta semana
   *[other] Las últimas { $weeks } semanas
}
nothing_asked = En este período no se preguntó nada.
this_week = Esta semana hasta ahora: { $asked ->
    [one] { $asked } pregunta
   *[other] { $asked } preguntas
} de { $askers ->
    [one] { $askers } miembro
   *[other] { $askers } miembros
}.
asked_in_all = { $asked ->
    [one] { $asked } pregunta.
   *[other] { $asked } preguntas.
}
asked_and_answered = { $asked ->
    [one] { $asked } pregunta; con respuesta: { $percent } %.
   *[other] { $asked } preguntas; con respuesta: { $percent } %.
}
helped_share = El { $percent } % de los votos dice que la respuesta ayudó.
digest_title = La semana en preguntas
digest_gaps = Lo que preguntaron varias personas y quedó sin respuesta o sin una buena respuesta
digest_more = -# Los asesores ven más con { COMMAND("gaps") } y { COMMAND("stats") }.
digest_gap = { $times ->
    [1] • { $question } (una vez)
    [2] • { $question } (dos veces)
   *[other] • { $question } ({ $times } veces)
}
gap_shall_lead = { $texts ->
    [one] ¿Debe llevar esta pregunta a **{ $place }** desde ahora?
   *[other] ¿Debe llevar esta pregunta, en sus { $texts } formas, a **{ $place }** desde ahora?
}
gap_yes_bind = Sí, que lleve ahí
gap_no_back = No, volver
not_answered = Sin respuesta
declined_not_in_guide = No está en la guía
declined_too_vague = Demasiado vaga para entenderla
declined_other_language = En un idioma distinto al de la guía
declined_medical_advice = Pedía consejo médico
declined_otherwise = Por otros motivos

settings_title = Ajustes de este servidor
undo = Deshacer
settings_intro = Para cambiar algo, pulsa un botón de abajo. Cada cambio se guarda al instante y puedes deshacerlo.
changed_from_now = Guardado: **{ $thing }**.
area_answers = Respuestas
area_advisors = Asesores
area_channels = Canales
area_forums = Foros
area_keeping = Resumen y datos
not_kept = No se cambió nada: { $why }.
changed_since = Alguien volvió a cambiarlo, así que no puedo deshacerlo aquí. { COMMAND("settings") } muestra los ajustes actuales.

### What is wrong with an entry. Each is a point of a list, in small letters where the language allows, with what to do.

problem_no_question = la pregunta no dice nada; escríbela con palabras
problem_long_question = la pregunta tiene { $chars } caracteres; escríbela en { $most } como máximo
problem_many_phrasings = hay otras { $phrasings } formas de preguntar; deja las { $most } mejores
problem_long_phrasings = las otras formas de preguntar suman { $chars } caracteres; deja las mejores, con { $most } en total como máximo
problem_no_phrasing = la forma de preguntar número { $number } no dice nada; escríbela con palabras o quítala
problem_long_phrasing = la forma de preguntar número { $number } tiene { $chars } caracteres; escríbela en { $most } como máximo
problem_broken_phrasing = la forma de preguntar número { $number } contiene un salto de línea; escríbela en una sola línea
problem_repeated = «{ $phrasing }» está dos veces, como pregunta o como otra forma de preguntar; quita una
problem_no_answer = la respuesta no dice nada; escríbela con palabras
problem_long_answer = la respuesta tiene { $chars } caracteres; escríbela en { $most } como máximo
problem_no_link = `{ $link }` no es un enlace; pon uno que empiece por https:// y no tenga espacios, o déjalo vacío
problem_long_link = el enlace tiene { $chars } caracteres; usa uno de { $most } como máximo
problem_no_day = `{ $day }` no es una fecha; escríbela así: 2030-12-31, o déjala vacía
problem_guide_missing = falta la guía; escribe el ID de la que corresponde a la entrada
problem_no_guide = no hay ninguna guía `{ $guide }`; usa el ID de una que exista
problem_no_guide_but = no hay ninguna guía `{ $guide }`; ¿quieres decir `{ $nearest }`?
problem_nul = el texto contiene el carácter NUL, que no se puede guardar; quítalo

### What is wrong with a file of entries (a spreadsheet, CSV or JSON). Names of columns such as `guide` stay as they are.

file_too_big = El archivo es demasiado grande; divídelo en archivos de { $megabytes } MB como máximo.
file_many_rows = El archivo tiene más de { $most } filas; divídelo.
file_many_columns = El archivo tiene más de { $most } columnas; deja solo estas: { $columns }.
file_empty = El archivo está vacío; su primera línea debe llevar los nombres de las columnas: guide, question, answer.
file_unknown_column = No hay ninguna columna `{ $column }`; ¿quieres decir `{ $nearest }`?
file_no_header = Ninguna de las primeras líneas lleva los nombres de las columnas (la primera dice «{ $first }»); pon `question` y `answer` encima.
file_no_sheet = Ninguna hoja lleva los nombres de columna `question` y `answer` en sus primeras filas; hojas revisadas: { $sheets }
file_guide_missing = Falta la columna `guide`; añádela y pon en cada fila una de estas guías: { $guides }
file_no_table = El archivo es { $kind }, no una tabla que yo pueda leer: { $remedy }.
kind_picture = una imagen
kind_recording = una grabación de sonido o de imagen
kind_pdf = un PDF
kind_text = un documento de texto
kind_archive = un paquete comprimido
kind_database = una base de datos
kind_page = una página web
kind_xml = XML
kind_workbook = un libro de cálculo de otro tipo
kind_word = un documento de Word
kind_presentation = una presentación
kind_apple = un documento de Numbers, Pages o Keynote
kind_book = un libro electrónico
kind_program = un programa
kind_office = un documento de un programa de oficina antiguo
kind_markdown = una tabla en Markdown
kind_no_columns = texto sin columnas
kind_no_text = algo que no es texto
kind_other = otra cosa
remedy_save_as = ábrelo en un programa de hojas de cálculo y guárdalo como .xlsx o CSV
remedy_copy = copia sus entradas en una hoja de cálculo y guárdala como .xlsx o CSV
remedy_unpack = descomprímelo y envíame el archivo que contiene
remedy_export = ábrelo en su programa y expórtalo como Excel (.xlsx) o CSV
file_locked = El libro tiene contraseña; guárdalo sin ella.
file_unpacked = El libro descomprimido ocupa más de lo que puede ocupar una tabla ({ $megabytes } MB); copia las entradas en uno nuevo.
file_much_text = La hoja contiene más de { $megabytes } MB de texto; divídela.
file_wide = La hoja tiene celdas muy lejos de la tabla, por debajo o a un lado; borra esas filas y columnas y vuelve a guardarla.
file_damaged = El libro está dañado ({ $why }); ábrelo en un programa de hojas de cálculo y vuelve a guardarlo.
file_column_missing = Falta la columna `{ $column }`; ponla en la primera línea.
file_column_twice = La columna `{ $column }` está dos veces; quita una.
file_unclosed = Las comillas de la línea { $line } no se cierran; ciérralas. Las que vayan dentro de un texto se escriben dobles.
file_stray_quote = Después de las comillas de la línea { $line } hay más texto; las que vayan dentro de un texto se escriben dobles.
file_not_json = El archivo no es un JSON válido: { $why }; corrígelo ahí.
file_not_a_list = El archivo no es una lista de entradas; escribe una lista de objetos con `guide`, `question` y `answer`.
rows_wrong =
    No se importó nada; corrige lo siguiente:
    { $rows }
rows_wrong_and_more =
    No se importó nada; corrige lo siguiente:
    { $rows }
    { $more ->
        [one] y { $more } fila más
       *[other] y { $more } filas más
    }
row_in = { $place }: { $what }
row_in_column = { $place }, { $column }: { $what }
place_line = línea { $number }
place_row = fila { $number }
place_entry = entrada { $number }
fault_cells = la fila tiene { $found } celdas y la primera línea, { $wanted }; pon entre comillas los textos con saltos de línea o separadores
fault_duplicate = la misma pregunta ya está para la misma guía ({ $place }); deja solo una
fault_no_text = el valor no es un texto
fault_no_list = el valor no es una lista de textos
fault_no_object = el valor no es un objeto con `guide`, `question` y `answer`
fault_unknown_name = ese nombre no existe; ¿quieres decir `{ $nearest }`?
fault_name_twice = está dos veces, con dos nombres; quita uno
fault_error_value = la celda contiene el error `{ $value }`; escribe el valor correcto
fault_two_days = `{ $found }` puede ser { $one } o { $other }; escribe la fecha correcta
fault_missing = falta; escríbelo
note_sheet = se leyó la hoja { $read }; no se leyeron: { $others }
note_header = los nombres de las columnas no están al principio ({ $place }); lo que hay encima se omitió
note_ignored = no se tuvo en cuenta lo siguiente: { $names }
note_encoding = el archivo no indica su codificación; se leyó como { $encoding }, así que comprueba que los acentos estén bien
note_error_values = { $cells ->
    [one] { $cells } celda con un error de fórmula, como `#N/A`, se tomó por vacía
   *[other] { $cells } celdas con un error de fórmula, como `#N/A`, se tomaron por vacías
}

### The chart of statistics, drawn as a picture; very short

chart_title = Preguntas por semana
chart_asked = hechas
chart_answered = respondidas
chart_helpful = votos «me ayudó»
chart_questions = preguntas
chart_in_all = En total
chart_from = Desde el { $day }
chart_day = { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[other] dic
}

### Each setting. thing_* stands in a sentence, back_* on the button that takes a setting back, menu_* in an empty menu.

thing_guide = guía
back_guide = Usar la guía predeterminada
menu_guide = Guía con la que respondo
chosen_guide_gone = La guía «{ $guide }», que elegiste, ya no está. Elige otra en **{ area_answers }**.
answers_from_all = Respondo con todas las guías: { $guides }. Cada miembro puede elegir una.
answers_from = Respondo con { $guide }.
thing_boldness = certeza que necesito para responder
back_boldness = Volver al modo Equilibrado
menu_boldness = Certeza que necesito para responder
boldness_is = **{ $name }**: { $about }.
boldness_careful = Prudente
boldness_balanced = Equilibrado
boldness_eager = Audaz
about_careful = Solo respondo con certeza alta. Más preguntas quedan sin respuesta
about_balanced = Respondo con certeza bastante alta. Es la opción predeterminada
about_eager = Respondo también con menos certeza. Más respuestas son erróneas
thing_advisors = roles de asesor
back_advisors = Quitar todos los roles de asesor
menu_advisors = Roles de asesor
follows_advisors = Los asesores pueden escribir respuestas con { COMMAND("faq add") } y ver las preguntas sin respuesta con { COMMAND("gaps") }.
advisors_none = Todavía no hay ningún rol de asesor. Los miembros que gestionan el servidor pueden hacer lo mismo que los asesores.
advisors_are = Asesores: { $roles } y los miembros que gestionan el servidor.
thing_ask_channel = canal donde preguntar a personas
back_ask_channel = Quitar el canal
menu_ask_channel = Canal donde preguntar a personas
thing_ask_role = rol al que preguntar
back_ask_role = Quitar el rol
menu_ask_role = Rol al que preguntar
points_to = Cuando la guía no tiene la respuesta, remito a los miembros a { $whom }.
points_to_role_in = Cuando la guía no tiene la respuesta, remito a los miembros a { $role } en { $channel }.
points_nowhere = Cuando la guía no tiene la respuesta, no digo a quién preguntar.
thing_speaks_in = canales con respuestas públicas
back_speaks_in = Respuestas públicas en todas partes
menu_speaks_in = Canales con respuestas públicas
open_everywhere = Todo el mundo puede ver mis respuestas, en todos los canales.
open_but_private = Todo el mundo puede ver mis respuestas, salvo en los canales con respuestas privadas.
open_nowhere = Todas mis respuestas son privadas: solo las ve quien pregunta.
open_in = Todo el mundo puede ver mis respuestas, pero solo en { $channels }. En los demás canales son privadas.
thing_private = canales con respuestas privadas
back_private = Sin canales de respuestas privadas
menu_private = Canales con respuestas privadas
private_nowhere = Ningún canal es solo para respuestas privadas.
private_in = En { $channels }, la respuesta solo la ve quien pregunta. No se puede compartir.
thing_forums = foros donde respondo a publicaciones nuevas
back_forums = No responder en ningún foro
menu_forums = Foros donde respondo a publicaciones nuevas
forums_none = No respondo por mi cuenta a publicaciones nuevas.
forums_are = Cuando alguien abre una publicación en { $forums }, respondo una vez, pero solo si mi certeza es alta. Solo leo su título, a menos que el primer mensaje me mencione.
thing_tag = etiqueta para publicaciones resueltas
back_tag = Usar la etiqueta predeterminada
tag_opens = Nombre de la etiqueta…
tag_title = Etiqueta para publicaciones resueltas
tag_label = Nombre; déjalo vacío para usar «Solved»
tag_is = Cuando un miembro pulsa **{ this_helped }**, la publicación recibe la etiqueta «{ $tag }».
tag_usual = Cuando un miembro pulsa **{ this_helped }**, la publicación recibe la etiqueta «Solved» (resuelta) o «Answered» (respondida), si el foro la tiene.
thing_digest = canal del resumen semanal
back_digest = Sin resumen semanal
menu_digest = Canal del resumen semanal
digest_nowhere = No envío ningún resumen semanal.
digest_goes = Cada lunes envío a { $channel } un resumen de las preguntas de la semana.
thing_retention = tiempo que guardo las preguntas
back_retention = Guardar preguntas durante 30 días
menu_retention = Tiempo que guardo las preguntas
retention_opens = Otro número de días…
retention_label = Días, de 0 a 365; 0 = no guardar nada
retention_none = No guardo preguntas. Por eso no hay lagunas, estadísticas ni borradores.
retention_is = Guardo las preguntas durante **{ days_of }**. Después las borro.
retention_not_at_all = No guardar preguntas
about_retention_none = Sin lagunas, estadísticas ni borradores
about_retention_usual = La opción predeterminada
no_days = «{ $typed }» no es un número de días de 0 a 365. No se cambió nada.
follows_no_retention = **Desde ahora no guardo nada de lo que preguntan los miembros.** { COMMAND("gaps") }, { COMMAND("stats") } y el resumen semanal no tendrán preguntas que mostrar, y los borradores de entradas durarán una hora como máximo. Lo que guardé hasta ahora se borra en menos de una hora. Los votos se siguen contando y las entradas se quedan.
follows_retention = Las preguntas más antiguas se borran en menos de una hora.

### What is gone or missing, and what is deleted for good

settings_title_of = Ajustes del servidor «{ $server }»
things_not_set_yet = **Aún sin configurar:** { $things }.
check_again = Volver a comprobar
not_checked = Discord no me dijo si estos canales y roles siguen existiendo ni qué puedo hacer en ellos. Pulsa **{ check_again }**.
more_in_the_server = -# La lista muestra solo los 25 primeros elementos. En el servidor, { COMMAND("settings") } la muestra completa.
gone_advisor_role = Se borró el rol de asesor { $role }.
gone_advisor_roles = Se borraron estos roles de asesor: { $roles }.
gone_ask_channel = Se borró el canal donde preguntar a personas.
gone_ask_role = Se borró el rol al que preguntar.
gone_all_speaks_in = Se borraron todos los canales con respuestas públicas, así que ahora todas las respuestas son privadas.
gone_speaks_in = { $gone ->
    [one] Se borró uno de los { $of } canales con respuestas públicas.
   *[other] Se borraron { $gone } de los { $of } canales con respuestas públicas.
}
gone_private = { $of ->
    [1] Se borró el único canal con respuestas privadas.
   *[other] { $gone ->
        [one] Se borró uno de los { $of } canales con respuestas privadas.
       *[other] Se borraron { $gone } de los { $of } canales con respuestas privadas.
    }
}
gone_forums = { $of ->
    [1] Se borró el único foro donde respondo a publicaciones nuevas.
   *[other] { $gone ->
        [one] Se borró uno de los { $of } foros donde respondo a publicaciones nuevas.
       *[other] Se borraron { $gone } de los { $of } foros donde respondo a publicaciones nuevas.
    }
}
gone_digest = Se borró el canal del resumen semanal, así que no puedo enviarlo.
gone_tag = No hay ninguna etiqueta { $tag } en { $forums }.
choose_again_under = Elige de nuevo en **{ $area }**.
lacks_permissions = En { $places } ({ $thing }), Discord no me permite esto: **{ $permissions }**. Permíteselo a mi rol en los permisos del canal y después pulsa **{ check_again }**.
permission_view = Ver canal
permission_send = Enviar mensajes
permission_send_in_posts = Enviar mensajes en publicaciones
permission_embed = Insertar enlaces
permission_manage_posts = Gestionar publicaciones
delete_title = ¿Borrar para siempre?
goes_questions = { $count ->
    [one] { $count } pregunta de un miembro
   *[other] { $count } preguntas de miembros
}
goes_drafts = { $count ->
    [one] { $count } borrador de una entrada
   *[other] { $count } borradores de entradas
}
goes_comments = { $count ->
    [one] { $count } comentario a un voto
   *[other] { $count } comentarios a votos
}
delete_all = Si dejo de guardar preguntas, borro esto: **{ $what }**. Nadie podrá recuperarlo. Los votos se siguen contando y las entradas se quedan.
delete_older = Si guardo las preguntas solo durante { days_of }, borro lo más antiguo: **{ $what }**. Nadie podrá recuperarlo. Los votos se siguen contando y las entradas se quedan.
delete_yes = Borrar y guardar el ajuste
delete_no = No cambiar nada
first_steps_title = Acabo de llegar a «{ $server }»
first_steps =
    Los miembros de **{ $server }** pueden hacerme preguntas con { COMMAND("ask") }. Respondo con citas de una guía. Con tres pasos puedo ser útil allí:
    1. **{ step_guide }**: con qué guía respondo.
    2. **{ step_advisors }**: quién puede escribir las respuestas que la guía no tiene.
    3. **{ step_channels }**: dónde ve todo el mundo mis respuestas.

    Solo pueden cambiarlo los miembros con el permiso «Gestionar servidor». En el servidor, { COMMAND("settings") } lo muestra todo. Este mensaje lo envío una sola vez.
step_guide = Guía
step_advisors = Roles de asesor
step_channels = Canales
digest_gone_title = Ajustes pendientes para quien gestiona el servidor
digest_gone_remedy = -# Quien gestiona el servidor puede elegir de nuevo con { COMMAND("settings") }.
digest_without_questions = Esta semana no preguntó nadie.
discord_away = Discord no me responde ahora mismo. Inténtalo de nuevo en un minuto.
