# What the bot says in German.

days_of = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
and_more = und noch { $more }

decimal_sign = ,
very_sure = Sehr sicher ({ $number })
fairly_sure = Ziemlich sicher ({ $number })
not_very_sure = Nicht sehr sicher ({ $number })
sure = Wie sicher ich bin
understood = Verstanden als
please_note = Bitte beachte
from_the_guide = Aus dem Leitfaden
next_passage = Nächste Textstelle
from_advisors = Von den Beratenden dieses Servers
what_the_guide_says = Was der Leitfaden sagt
next_page = Nächste Seite
first_passage = Erste Textstelle
whole_section = Ganzer Abschnitt
share = Teilen
reply_to_all = Für alle sichtbar antworten
back = ◀ Zurück
forward = ▶ Weiter
entries_away = -# Was die Beratenden dieses Servers geschrieben haben, ist gerade nicht erreichbar; das hier stammt nur aus dem Leitfaden.
passage_of = Textstelle { $at } von { $of }
page_of = Seite { $at } von { $of }
page = Seite { $number }
empty_message = In dieser Nachricht stehen keine Wörter, auf die ich antworten könnte.
how_to_mention = Stell mir deine Frage in derselben Nachricht, in der du mich erwähnst, oder nutze { COMMAND("ask") }. Was ich sonst noch kann, steht unter { COMMAND("help") }.
replied = Erledigt: Ich habe auf die Nachricht geantwortet.
shared_by_member = Geteilt von { $member }
read_in_the_guide = im Leitfaden lesen
answer_for_member = { $member }, die Antwort oben ist für dich.
shared_in_channel = Erledigt: Im Kanal geteilt.
maybe_shared = Discord hat nicht gesagt, ob die Nachricht angekommen ist. Wenn du sie im Kanal nicht siehst, drück noch einmal auf den Button.

nearest_passage = Am ehesten passende Textstelle
may_not_answer = -# Das passt im Leitfaden am ehesten dazu (ist aber vielleicht keine Antwort):
nearest_sections = Diese Abschnitte passen am ehesten dazu:
nearest_to_it = Das passt im Leitfaden am ehesten dazu:
understood_as = Verstanden habe ich: „{ $question }“
which_of_these = Das kann Verschiedenes heißen. Was davon meinst du?
too_vague = Das kann Verschiedenes heißen. Frag nach etwas Bestimmtem; wie das geht, steht unter { COMMAND("help") }.
no_question = Darin steckt keine Frage. Schreib deine Frage in Worten.
too_long = Die Frage ist zu lang. Stell sie in höchstens { $chars } Zeichen.
other_language = Dieser Leitfaden ist auf { $language }, und die Frage scheint in einer anderen Sprache geschrieben zu sein. Stell sie auf { $language }.
other_language_of_several = Keiner der Leitfäden scheint in der Sprache deiner Frage geschrieben zu sein. Stell sie in einer Sprache der Leitfäden, zum Beispiel auf { $language }.
no_medical_advice = Der Leitfaden gibt keinen medizinischen Rat.
small_talk = Stell in deinen eigenen Worten eine Frage zum Leitfaden.
distress = Dabei kann der Leitfaden nicht helfen, aber Menschen können es. Sprich jetzt mit jemandem.
not_in_guide = Dazu sagt der Leitfaden nichts.
not_in_guides = Dazu sagt keiner der Leitfäden etwas.
not_from_the_guide =
    { $text }
    -# Das stammt nicht aus dem Leitfaden.
ask_role_in_channel = Du kannst { $role } in { $channel } fragen.
ask_in_channel = Du kannst in { $channel } einen Menschen fragen.
ask_role = Du kannst { $role } fragen.
language_en = Englisch
language_de = Deutsch
language_es = Spanisch
language_fr = Französisch
language_pt = Portugiesisch
language_it = Italienisch
language_nl = Niederländisch
language_zh = Chinesisch
language_ja = Japanisch
language_ko = Koreanisch
language_th = Thailändisch

medical_notice = Das hier ist ein Lernleitfaden und kann keinen medizinischen Rat geben. Bitte wende dich an medizinisches Fachpersonal; im Notfall ruf die örtliche Notrufnummer an (in den USA 911).
distress_notice = Du bist wichtig, und du musst da nicht allein durch. Bitte sprich jetzt mit jemandem: Wenn Gefahr besteht, ruf die örtliche Notrufnummer an (in den USA 911); bei einer Krisenhotline hört dir Tag und Nacht jemand zu (in den USA per Anruf oder SMS unter der 988, anderswo über findahelpline.com).
greeting_notice = Hallo! Stell in deinen eigenen Worten eine Frage zum Leitfaden, und ich zitiere, was dort steht.
thanks_notice = Gern geschehen! Frag einfach, wenn du noch mehr wissen willst.
help_notice = Stell eine einzelne Frage zum Leitfaden, in deinen eigenen Worten, so wie du einen Menschen fragen würdest. Ich zitiere die Textstellen, die sie beantworten, und gebe an, wo sie stehen, oder ich sage, dass der Leitfaden dazu nichts sagt.
about_notice = Ich bin Preceptor, ein Programm. Ich beantworte Fragen, indem ich einen Leitfaden Wort für Wort zitiere und die Stelle angebe; eigene Antworten schreibe ich nicht.

this_helped = Das hat geholfen
not_your_post = Nur wer diesen Beitrag erstellt hat oder auf diesem Server berät, kann ihn als gelöst markieren.
good_to_know = Danke, gut zu wissen. { $more }
post_tagged = Dieser Beitrag ist mit „{ $tag }“ getaggt.
post_without_tag = Ich habe diesen Beitrag nicht getaggt: Unter den Tags seines Forums ist keiner für gelöste Beiträge. Wer diesen Server verwaltet, kann einen mit dem Namen „Solved“ anlegen oder unter { COMMAND("settings") } einen anderen angeben.
post_has_all_tags = Dieser Beitrag hat schon 5 Tags, mehr sind nicht erlaubt; entferne einen, um „{ $tag }“ hinzuzufügen.
may_not_tag = Ich habe diesen Beitrag nicht getaggt: Mir fehlt hier die Discord-Berechtigung „Threads verwalten“. Wer diesen Server verwaltet, kann sie meiner Rolle geben.
post_not_tagged = Ich konnte diesen Beitrag gerade nicht taggen; drück gleich noch einmal auf den Button.

help_title = So fragst du
about_title = Über mich
help =
    { COMMAND("ask") } – eine Frage in deinen eigenen Worten. Die Antwort ist aus dem Leitfaden zitiert, und ich gebe an, wo sie steht und wie sicher ich bin; oder ich sage, dass der Leitfaden dazu nichts sagt. Nur du siehst sie, außer du drückst auf **{ share }** oder wählst die Option `teilen`.
    { COMMAND("lookup") } – was eine Abkürzung oder ein Begriff bedeutet
    { COMMAND("topics") } und { COMMAND("section") } – den Leitfaden selbst lesen
    { COMMAND("compare") } – zwei Dinge nebeneinander
    { COMMAND("quiz") } – lernen mit Karten aus dem Leitfaden, allein oder gemeinsam
    Rechtsklick auf eine Nachricht (oder gedrückt halten), **Apps**, **{ MENU("Ask the guide") }** – ich antworte auf diese Nachricht
    Erwähne mich mit einer Frage oder schreib mir eine Direktnachricht – ich antworte dir darauf
    { COMMAND("about") } – was ich bin; { COMMAND("privacy show") } – was ich aufbewahre und wie ich dich vergesse
    Für die Beratenden eines Servers: { COMMAND("faq list") } – ihre eigenen Antworten, die vor denen des Leitfadens kommen; **{ MENU("Save as FAQ") }** im Menü einer Nachricht; { COMMAND("gaps") } – was der Leitfaden nicht sagt; { COMMAND("stats") } – wie viel gefragt wurde und wie oft die Antwort geholfen hat
    Für alle, die einen Server verwalten: { COMMAND("settings") } – was dort eingestellt ist
about_me = Ich bin Preceptor { $version }. Ich beantworte Fragen, indem ich einen Leitfaden Wort für Wort zitiere und die Stelle angebe, oder ich sage, dass der Leitfaden dazu nichts sagt. Ich schreibe nie eine eigene Antwort und gebe keinen medizinischen Rat.
and_more_guides = { $more ->
    [one] und { $more } weiterer Leitfaden
   *[other] und { $more } weitere Leitfäden
}

only_in_servers = Das geht nur auf einem Server.
managers_only = Das können nur Mitglieder, die diesen Server verwalten dürfen (Discord-Berechtigung „Server verwalten“).
store_away = Was ich für diesen Server aufbewahre, ist gerade nicht erreichbar, deshalb lässt sich nichts ändern. Versuch es in einer Minute noch einmal.
not_kept_or_read = Das ließ sich nicht speichern oder lesen: { $why }. Es wurde nichts geändert. Versuch es in einer Minute noch einmal; wenn es dabei bleibt, nenn der Person, die diesen Bot betreibt, die Kennung `{ $reference }`.
store_full = der Datenträger des Datenspeichers ist voll
store_locked = ein anderes Programm hat den Datenspeicher gesperrt
store_read_only = in den Datenspeicher kann nicht geschrieben werden
store_slow = der Datenspeicher hat nicht rechtzeitig geantwortet
store_unreachable = der Datenspeicher ist nicht erreichbar
nul_in_text = Ein Text mit dem Zeichen NUL lässt sich nicht speichern. Es wurde nichts geändert.
other_server = Das gehört zu einem anderen Server.
not_a_member = Laut Discord bist du kein Mitglied dieses Servers.
no_store = Dieser Bot bewahrt nichts auf: Wer ihn betreibt, muss erst `store.url` einstellen, damit Einträge, Stimmen und Einstellungen gespeichert werden können.
private_here = -# So will es dieser Server: In diesem Kanal sieht meine Antworten nur, wer fragt.
no_round_here = Auf diesem Server antworte ich in diesem Kanal nur privat, also könnte niemand sonst mitspielen. Spiel allein oder in einem anderen Kanal.
ask_privately = Nutze hier { COMMAND("ask") }, damit nur du die Antwort siehst.
ask_privately_or_in = Nutze hier { COMMAND("ask") }, damit nur du die Antwort siehst, oder frag in { $channels }.
failed = Bei mir ist etwas schiefgegangen (Kennung { $reference }). Bitte versuch es noch einmal; wenn es wieder nicht klappt, sag der Person Bescheid, die diesen Bot betreibt.
wait_seconds = Das war viel auf einmal. Gib mir { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} Zeit, dann geht es weiter.
server_waits_seconds = Auf diesem Server wird gerade sehr viel gefragt. Bitte versuch es in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} noch einmal.
restarting = Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.
old_button = Dieser Button stammt aus einer älteren Version von mir, deshalb erkenne ich nicht, was er bewirken soll. Bitte frag noch einmal mit { COMMAND("ask") }.
forged_button = Dieser Button ist nicht von mir, oder mein Schlüssel hat sich seitdem geändert. Bitte frag noch einmal mit { COMMAND("ask") }.
changed_guide = Der Leitfaden hat sich geändert, seit diese Nachricht gesendet wurde. Bitte frag noch einmal mit { COMMAND("ask") }.
old_command = Dieser Befehl hat sich geändert. Starte Discord neu (am Computer mit Strg+R), um den neuen zu bekommen, und versuch es dann noch einmal.
unreadable_option = Mit „{ $typed }“ kann ich nichts anfangen. Wähl einen der Vorschläge, die beim Tippen erscheinen, oder gib es noch einmal ein.
unread_interaction = Discord hat dies in einer Form geschickt, die ich noch nicht lesen kann. Deshalb weiß ich nicht, was du gefragt hast. Bitte frag mit { COMMAND("ask") } oder schreib mir.

all_topics = Alle Themen
no_such_guide_of = Es gibt keinen Leitfaden „{ $asked }“. Es gibt: { $there }.
not_in_glossary = „{ $asked }“ steht nicht im Glossar. { COMMAND("ask") } durchsucht den ganzen Leitfaden.
not_in_glossary_but_near = „{ $asked }“ steht nicht im Glossar. Am ähnlichsten: { $near }. { COMMAND("ask") } durchsucht den ganzen Leitfaden.
stands_for = **{ $term }** steht für **{ $expansion }**.
term_alone = **{ $term }** ist ein Begriff aus dem Leitfaden.
unknown_section = Es gibt keinen Abschnitt „{ $asked }“. Wähl einen der Vorschläge, die beim Tippen erscheinen, oder sieh unter { COMMAND("topics") } nach.
which_section = Mit „{ $asked }“ können mehrere Abschnitte gemeint sein. Wähl einen davon.
topics_of = Wovon { $guide } handelt
topics_of_the_guide = Wovon der Leitfaden handelt
choose_a_section = Wähl einen Abschnitt zum Lesen
other_guides_are = Andere Leitfäden hier (wählbar mit der Option `leitfaden`): { $titles }
sections_of = Abschnitte: { $sections }. Wähl im Menü einen aus, um ihn zu lesen.
empty_section = Direkt unter dieser Überschrift steht kein Text; ihre Unterabschnitte haben eigene Überschriften.
compared = { $a } und { $b }
nothing_of = Zu „{ $side }“ sagt der Leitfaden nichts.
both_the_same = Beide Seiten sind gleich. Nenn zwei verschiedene Dinge zum Vergleichen.
empty_side = Eine der beiden Seiten ist leer. Nenn in Worten zwei Dinge zum Vergleichen.
nameless = (ohne Titel)
section_about = Abschnitt zu { $side }

next_card = Nächste Karte
another_round = Noch eine Runde
end_round = Runde beenden
card_at = Karte { $number } von { $of }
which_belongs = Welche der vier Möglichkeiten gehört in die Lücke?
no_cards_in_section = In diesem Abschnitt stehen zu wenige Begriffe und Zahlen, um Karten daraus zu machen. Wähl einen anderen oder lass `abschnitt` weg.
no_cards_in_guide = In diesem Leitfaden stehen zu wenige Begriffe und Zahlen, um Karten daraus zu machen.
right = ✓ **Richtig:** { $answer }
wrong = ✗ **Nicht ganz:** Du hast { $chosen } gewählt; richtig ist { $answer }.
score_so_far = Bisher { $right } von { $of } richtig
score = Endstand: { $right } von { $of } richtig
answer_of_card_at = Antwort zu Karte { $number }
nobody_chose = **{ $answer }** – niemand hat gewählt.
chose_right = **{ $answer }** – { $right } von { $chose } richtig.
time_until_then = Schluss: { $time }. Alle hier können wählen; die letzte Wahl zählt.
noted = Notiert: { $letter }. Bis die Zeit um ist, kannst du deine Wahl noch ändern.
card_over = Diese Karte ist vorbei. Wenn danach nichts mehr kommt, ist die Runde zu Ende, oder ich wurde neu gestartet; mit { COMMAND("quiz") } beginnst du eine neue.
round_is_on = In diesem Kanal läuft schon eine Runde. Spiel mit oder warte, bis sie vorbei ist.
round_title = Die Runde ist vorbei
round_over = Alle Karten sind gespielt.
round_ended = Wer sie begonnen hat, hat sie beendet.
round_stopped = Sie endet vorzeitig, weil ich neu gestartet werde.
not_your_round = Nur wer die Runde begonnen hat, kann sie beenden.
ending_round = Die Runde endet jetzt.
nobody_played = Niemand hat mitgespielt.
player_right = { $player } – { $right } richtig

privacy_title = Was ich aufbewahre
keeps_nothing = Ich bewahre nichts von dem auf, was du fragst: weder Fragen noch Antworten, noch wer gefragt hat. Fragen werden im Arbeitsspeicher beantwortet und dann vergessen.
keeps_nothing_here = Ich bewahre nichts von dem auf, was du hier fragst: Fragen in Direktnachrichten werden im Arbeitsspeicher beantwortet und dann vergessen. Was ich auf einem Server aufbewahre, sagt dir { COMMAND("privacy show") } dort.
keeps_no_questions_here = • **Fragen**: keine. So ist es auf diesem Server eingestellt.
keeps_questions_for = • **Fragen**: ihren Wortlaut und wie sie beantwortet wurden, { days_of } lang, dann werden sie gelöscht. Was nach einer E-Mail-Adresse, einer Telefonnummer, einer langen Zahl oder der Erwähnung eines Mitglieds aussieht, wird vor dem Speichern unkenntlich gemacht. Dazu bewahre ich keinen Namen auf, sondern einen Code.
keeps_votes = • **Stimmen** zu Antworten, mit einem Code.
keeps_votes_with_words = • **Stimmen** zu Antworten, mit einem Code; was du dazu schreibst, so lange wie Fragen.
keeps_drafts = • **Entwürfe** von Einträgen, die noch nicht gespeichert sind, mit einem Code, so lange wie Fragen.
keeps_drafts_for_an_hour = • **Entwürfe** von Einträgen, die noch nicht gespeichert sind, mit einem Code, höchstens eine Stunde lang.
keeps_of_server =
    Auf diesem Server bewahre ich auf:
    { $questions }
    { $votes }
    { $drafts }
    • **Einträge** der Beratenden und was sie über Lücken (Fragen ohne Antwort) entschieden haben, jeweils mit dem Namen der Person; und die Einstellungen des Servers.
    Der Code entsteht aus deiner ID und einem Schlüssel, den nur dieser Server hat und der jeden Monat wechselt. Damit zähle ich, wie viele Menschen fragen, und lasse pro Person nur eine Stimme gelten. Ist ein Schlüssel gelöscht, kann niemand mehr sagen, von wem eine Stimme war.

    {"*"}*Wer es sieht**: Die Beratenden dieses Servers sehen Fragen und die Zahl der Stimmen, aber nicht, von wem sie sind; Antworten der Beratenden sehen alle. Wer diesen Bot betreibt, kann seinen Datenspeicher lesen.
    {"*"}*Wie ich dich vergesse**: { COMMAND("privacy forget-me") } löscht deine Stimmen und Entwürfe. Wenn ich vom Server entfernt werde, wird nach 30 Tagen alles gelöscht. Was Beratende geschrieben oder unter { COMMAND("gaps") } erledigt haben, bleibt bis dahin beim Server; ein entfernter Eintrag wird niemandem mehr gezeigt und lässt sich zurückholen.
keeps_anywhere = In meinem Protokoll steht, wie lang eine Frage war und ob sie beantwortet wurde, nicht ihr Wortlaut. Ich lese nur Nachrichten, die mich erwähnen oder mir antworten, die direkt an mich gehen, die du mit **{ MENU("Ask the guide") }** auswählst, und den Anfang eines Beitrags in einem Forum, in dem ich auf Wunsch des Servers antworte. Wer wie oft gefragt hat, bleibt etwa eine Minute lang im Arbeitsspeicher, damit mich niemand mit Fragen überfluten kann.
forget_me = Vergiss mich
forget_what = Soll ich deine Stimmen zu Antworten auf diesem Server und deine Entwürfe von Einträgen löschen? Das lässt sich nicht rückgängig machen.
nothing_to_forget = Es gibt nichts zu vergessen: Von Direktnachrichten bewahre ich nichts auf. Auf einem Server löscht { COMMAND("privacy forget-me") }, was ich dort von dir aufbewahre.
forgotten = { $removed ->
    [0] Von dir war nichts da: weder Stimmen noch Entwürfe.
    [1] Vergessen: Eine Stimme oder ein Entwurf von dir ist gelöscht.
   *[other] Vergessen: { $removed } Stimmen und Entwürfe von dir sind gelöscht.
}

server_management = Serververwaltung
no_advisors_yet = Das können nur die Beratenden dieses Servers, und es sind noch keine benannt. Wer den Server verwalten darf, kann sie mit { COMMAND("settings") } benennen.
advisors_only_of = Das können nur die Beratenden dieses Servers: { $roles }.
faq_add_title = Neuer Eintrag
faq_edit_title = Eintrag ändern
faq_question = Frage
faq_phrasings = Andere Formulierungen der Frage
faq_answer = Antwort
faq_link = Link zur Quelle der Antwort
faq_expires = Letzter Tag, an dem die Antwort gilt
faq_edit = Ändern
faq_edit_that = Stattdessen den anderen ändern
faq_history = Verlauf
faq_remove = Entfernen
faq_undo = Zurückholen
faq_save_anyway = Trotzdem speichern
faq_correct = Korrigieren
faq_discard = Verwerfen
faq_keep = Als Eintrag speichern
faq_open = Eintrag öffnen
faq_phrasings_hint = Eine pro Zeile, so wie Mitglieder sie tippen würden
faq_expires_hint = 2030-12-31; leer lassen, wenn sie immer gilt
faq_not_kept_yet =
    Noch nicht gespeichert:
    { $list }
    Was du geschrieben hast, ist noch da.
faq_no_day = `{ $day }` ist kein Datum; schreib es so: 2030-12-31
faq_much_alike =
    Noch nicht gespeichert: Es gibt schon etwas sehr Ähnliches.
    { $list }
faq_kept_as = Als Eintrag #{ $number } gespeichert.
faq_changed_as = Eintrag #{ $number } ist geändert.
members_find_it = Mitglieder finden ihn ab jetzt.
members_find_it_not = Mitglieder finden ihn nicht: Sein letzter Tag ist vorbei.
faq_removed = Entfernt: { $named }
faq_restored = Der Eintrag ist wieder da.
faq_none_yet = Es gibt noch keine Einträge. Mit { COMMAND("faq add") } schreibst du den ersten.
faq_none_with = In keinem Eintrag steht „{ $words }“.
faq_title = { $entries ->
    [one] { $entries } Eintrag zu { $guide }
   *[other] { $entries } Einträge zu { $guide }
}
faq_last_day_passed = nicht mehr gezeigt: letzter Tag vorbei
by_the_shell = am Terminal
faq_action_added = hinzugefügt
faq_action_edited = geändert
faq_action_removed = entfernt
faq_action_restored = zurückgeholt
field_phrasings = andere Formulierungen
field_source_link = Link
field_expires = letzter Tag
field_question = Frage
field_answer = Antwort
field_guide = Leitfaden
faq_offer =
    Du hast eine Frage beantwortet, zu der der Leitfaden nichts sagt: { $link }
    Soll daraus ein Eintrag werden, damit Mitglieder deine Antwort ab jetzt finden?
draft_gone = Diesen Entwurf gibt es nicht mehr: Er wurde gespeichert oder verworfen, oder er gehört jemand anderem.
draft_discarded = Verworfen.
which_entry = Wähl einen der Einträge, die beim Tippen vorgeschlagen werden, oder gib seine Nummer ein.
no_such_entry = So einen Eintrag gibt es auf diesem Server nicht.
exported = { $entries ->
    [one] { $entries } Eintrag dieses Servers. Mit { COMMAND("faq import") } lässt sich so eine Datei einlesen.
   *[other] { $entries } Einträge dieses Servers. Mit { COMMAND("faq import") } lässt sich so eine Datei einlesen.
}
export_too_big = Die Datei wäre größer, als Discord erlaubt. Exportiere die Einträge für jeden Leitfaden einzeln oder mit `preceptor faq export`.
import_too_big = Die Datei ist zu groß. Teil sie in Dateien von höchstens { $megabytes } MB auf.
import_unread = Ich konnte die Datei nicht von Discord herunterladen. Versuch es in einer Minute noch einmal. Es wurde nichts geändert.
import_refused =
    Es wurde nichts geändert:
    { $problems }
import_counts = { $added } hinzugefügt, { $edited } geändert, { $unchanged } unverändert. Für Mitglieder gilt das ab jetzt.
import_counts_with_removed = { $added } hinzugefügt, { $edited } geändert, { $unchanged } unverändert, { $removed } entfernt. Für Mitglieder gilt das ab jetzt.
import_guessed = Die Datei nennt ihre Zeichenkodierung nicht; ich habe sie als Windows-1252 gelesen. Sieh nach, ob Umlaute und Akzente stimmen.
import_note = -# Hinweis: { $note }
faq_written = Was du geschrieben hast, steht in der Datei, damit du es kopieren kannst.
kept_but_unseen = Es ist gespeichert, aber der Datenspeicher lässt sich gerade nicht lesen. { COMMAND("settings") } zeigt es in einer Minute.
entry_gone = Die Beratenden haben diesen Eintrag entfernt. Stell die Frage noch einmal.
faq_overtaken_by = Noch nicht gespeichert: { $who } hat diesen Eintrag { $when } geändert, während du geschrieben hast. Beide Texte stehen unten. Wenn du deinen speicherst, bleibt der andere im Verlauf.
faq_overtaken_at_a_terminal = Noch nicht gespeichert: Jemand hat diesen Eintrag { $when } am Terminal geändert, während du geschrieben hast. Beide Texte stehen unten. Wenn du deinen speicherst, bleibt der andere im Verlauf.
faq_kept_now = Jetzt gespeichert: { $field }
faq_yours_is = Von dir: { $field }
faq_nothing = -# nichts
faq_taken_away = Noch nicht gespeichert: Dieser Eintrag wurde entfernt, während du geschrieben hast. Du kannst deinen Text als neuen Eintrag speichern.
faq_save_as_new = Als neuen Eintrag speichern
faq_see_version = Frühere Fassung ansehen
faq_version_of = Fassung { $version } von { $of }
faq_is_now = -# Das steht jetzt im Eintrag.
faq_is_not_now = -# Jetzt steht etwas anderes im Eintrag.
faq_bring_back = Diesen Text zurückholen
faq_brought_back = Der Eintrag lautet wieder wie Fassung { $version }; gespeichert ist er jetzt als Fassung { $now }.
faq_says_so_already = Das steht schon im Eintrag.
faq_changed_just_now = Jemand hat diesen Eintrag gerade geändert. Du hast nichts geändert. Öffne den Verlauf noch einmal, um den neuen Text zu sehen.
faq_no_such_version = Diese Fassung gibt es bei diesem Eintrag nicht.
faq_not_brought_back =
    Der Text wurde nicht zurückgeholt, weil er so nicht mehr gespeichert werden kann:
    { $list }

helped = 👍 Hat geholfen
not_helped = 👎 Hat nicht geholfen
vote_title = Hat nicht geholfen
vote_reason = Wonach hast du gesucht?
vote_reason_hint = Deine Stimme zählt schon; das hier ist freiwillig. Die Beratenden lesen es ohne deinen Namen.
counted_as_helpful = Danke, als hilfreich gezählt. Drück den anderen Button, wenn du es dir anders überlegst.
counted_as_unhelpful = Danke, als nicht hilfreich gezählt. Drück den anderen Button, wenn du es dir anders überlegst.
gap_also = Auch so gefragt
gap_reasons = Wonach Mitglieder gesucht haben
gap_nearest = Passt im Leitfaden am ehesten
gap_entry = Der Eintrag, der gezeigt wurde
gap_write = Antwort schreiben
gap_bind = Diese Textstelle beantwortet die Frage
gap_choose = Eine andere Textstelle beantwortet sie
gap_not_for_us = Nichts für uns
gap_undo = Rückgängig
asked_times = { $times ->
    [1] Einmal gefragt
    [2] Zweimal gefragt
   *[other] { $times }-mal gefragt
}
never_answered = nie beantwortet
times_without_answer = { $times ->
    [1] einmal ohne Antwort
    [2] zweimal ohne Antwort
   *[other] { $times }-mal ohne Antwort
}
unhelpful_votes = { $votes ->
    [one] { $votes } Stimme sagt, dass die Antwort nicht geholfen hat
   *[other] { $votes } Stimmen sagen, dass die Antwort nicht geholfen hat
}
gap_of = Lücke { $at } von { $of } · { $days ->
    [one] letzter Tag
   *[other] letzte { $days } Tage
}
no_gaps_in = Es gibt keine Lücken: { $days ->
    [one] Am letzten Tag
   *[other] In den letzten { $days } Tagen
} blieb sonst keine Frage ohne Antwort oder ohne eine, die geholfen hat.
keeps_no_questions = Dieser Server bewahrt keine Fragen auf, deshalb gibt es nichts zu zählen oder aufzuführen. Wer den Server verwalten darf, kann das mit { COMMAND("settings") } ändern.
keeps_no_questions_from_now = Dieser Server bewahrt keine Fragen mehr auf; was hier noch gezählt ist, wird innerhalb einer Stunde gelöscht.
gap_gone = Diese Lücke gibt es nicht mehr: Sie ist erledigt, oder ihre Fragen werden nicht mehr aufbewahrt. Das sind die übrigen.
just_now = -# { $note }
gap_undone = Rückgängig gemacht.
gap_put_aside = Nichts für uns: „{ $question }“. Diese Lücke wird nicht mehr aufgeführt.
gap_bound = Ab jetzt führt „{ $question }“ zu **{ $place }**.
counted_topic = • { $topic }: { $asked }
topics = Am häufigsten gefragt
top_entries = Am häufigsten gezeigte Einträge
stats_title = { $weeks ->
    [1] Diese Woche
   *[other] Die letzten { $weeks } Wochen
}
nothing_asked = In dieser Zeit wurde nichts gefragt.
this_week = Diese Woche bisher: { $asked ->
    [one] { $asked } Frage
   *[other] { $asked } Fragen
} von { $askers ->
    [one] { $askers } Mitglied
   *[other] { $askers } Mitgliedern
}.
asked_in_all = { $asked ->
    [one] { $asked } Frage.
   *[other] { $asked } Fragen.
}
asked_and_answered = { $asked ->
    [one] { $asked } Frage, davon { $percent } % beantwortet.
   *[other] { $asked } Fragen, davon { $percent } % beantwortet.
}
helped_share = Laut { $percent } % der Stimmen hat die Antwort geholfen.
digest_title = Wochenrückblick
digest_gaps = Von mehreren gefragt und nicht oder nicht gut beantwortet
digest_more = -# Beratende sehen mehr mit { COMMAND("gaps") } und { COMMAND("stats") }.
digest_gap = { $times ->
    [1] • { $question } (einmal)
    [2] • { $question } (zweimal)
   *[other] • { $question } ({ $times }-mal)
}
gap_shall_lead = { $texts ->
    [one] Soll diese Frage ab jetzt zu **{ $place }** führen?
   *[other] Soll diese Frage in allen { $texts } Formulierungen ab jetzt zu **{ $place }** führen?
}
gap_yes_bind = Ja, das beantwortet die Frage
gap_no_back = Nein, zurück
not_answered = Nicht beantwortet
declined_not_in_guide = Nicht im Leitfaden
declined_too_vague = Zu ungenau gefragt
declined_other_language = In einer anderen Sprache als der Leitfaden
declined_medical_advice = Bitte um medizinischen Rat
declined_otherwise = Aus anderen Gründen

settings_title = Einstellungen dieses Servers
undo = Rückgängig
settings_intro = Um etwas zu ändern, drück unten auf einen Button. Jede Änderung wird sofort gespeichert, und du kannst sie rückgängig machen.
changed_from_now = Gespeichert: **{ $thing }**.
area_answers = Antworten
area_advisors = Beratende
area_channels = Kanäle
area_forums = Foren
area_keeping = Wochenrückblick und Daten
not_kept = Es wurde nichts geändert: { $why }.
changed_since = Jemand hat das inzwischen noch einmal geändert, deshalb kann ich es hier nicht rückgängig machen. { COMMAND("settings") } zeigt, was jetzt eingestellt ist.

### What is wrong with an entry. Each is a point of a list, in small letters where the language allows, with what to do.

problem_no_question = in der Frage stehen keine Wörter; schreib sie in Worten
problem_long_question = die Frage hat { $chars } Zeichen; kürze sie auf höchstens { $most }
problem_many_phrasings = es sind { $phrasings } andere Formulierungen; behalte die besten { $most }
problem_long_phrasings = die anderen Formulierungen haben zusammen { $chars } Zeichen; behalte die besten, zusammen höchstens { $most }
problem_no_phrasing = in Formulierung { $number } stehen keine Wörter; stell die Frage in Worten oder lass die Formulierung weg
problem_long_phrasing = Formulierung { $number } hat { $chars } Zeichen; kürze sie auf höchstens { $most }
problem_broken_phrasing = in Formulierung { $number } ist ein Zeilenumbruch; schreib sie in eine einzige Zeile
problem_repeated = „{ $phrasing }“ steht zweimal da, als Frage oder als andere Formulierung; lass eins davon weg
problem_no_answer = in der Antwort stehen keine Wörter; schreib sie in Worten
problem_long_answer = die Antwort hat { $chars } Zeichen; kürze sie auf höchstens { $most }
problem_no_link = `{ $link }` ist kein Link; gib einen an, der mit https:// beginnt und keine Leerzeichen hat, oder lass ihn weg
problem_long_link = der Link hat { $chars } Zeichen; nimm einen mit höchstens { $most }
problem_no_day = `{ $day }` ist kein Datum; schreib es so: 2030-12-31, oder lass es weg
problem_guide_missing = es ist kein Leitfaden genannt; gib die ID des Leitfadens an, zu dem der Eintrag gehört
problem_no_guide = es gibt keinen Leitfaden `{ $guide }`; nimm die ID von einem, den es gibt
problem_no_guide_but = es gibt keinen Leitfaden `{ $guide }`; meinst du `{ $nearest }`?
problem_nul = im Text steht das Zeichen NUL, das sich nicht speichern lässt; entferne es

### What is wrong with a file of entries (a spreadsheet, CSV or JSON). Names of columns such as `guide` stay as they are.

file_too_big = Die Datei ist zu groß; teil sie in Dateien von höchstens { $megabytes } MB auf.
file_many_rows = Die Datei hat mehr als { $most } Zeilen; teil sie auf.
file_many_columns = Die Datei hat mehr als { $most } Spalten; behalte nur diese: { $columns }.
file_empty = Die Datei ist leer; in ihrer ersten Zeile müssen die Namen der Spalten stehen: guide, question, answer.
file_unknown_column = Es gibt keine Spalte `{ $column }`; meinst du `{ $nearest }`?
file_no_header = In keiner der ersten Zeilen stehen die Namen der Spalten (in der ersten steht „{ $first }“); schreib `question` und `answer` darüber.
file_no_sheet = In keinem Tabellenblatt stehen in den ersten Zeilen die Spaltennamen `question` und `answer`; nachgesehen in: { $sheets }.
file_guide_missing = Die Spalte `guide` fehlt; füg sie hinzu und schreib in jede Zeile einen dieser Leitfäden: { $guides }.
file_no_table = Die Datei ist keine Tabelle, die ich lesen kann, sondern { $kind }: { $remedy }.
kind_picture = ein Bild
kind_recording = eine Aufnahme oder ein Film
kind_pdf = ein PDF
kind_text = ein Textdokument
kind_archive = ein Archiv
kind_database = eine Datenbank
kind_page = eine Webseite
kind_xml = XML
kind_workbook = eine Arbeitsmappe anderer Art
kind_word = ein Word-Dokument
kind_presentation = eine Präsentation
kind_apple = eine Datei von Numbers, Pages oder Keynote
kind_book = ein E-Book
kind_program = ein Programm
kind_office = eine Datei eines alten Office-Programms
kind_markdown = eine Tabelle in Markdown
kind_no_columns = Text ohne Spalten
kind_no_text = etwas, das keinen Text enthält
kind_other = etwas anderes
remedy_save_as = Öffne sie in einem Tabellenprogramm und speichere sie als .xlsx oder CSV
remedy_copy = Kopiere ihre Einträge in eine Tabelle und speichere diese als .xlsx oder CSV
remedy_unpack = Entpacke sie und gib mir die Datei darin
remedy_export = Öffne sie dort und exportiere sie als Excel (.xlsx) oder CSV
file_locked = Die Arbeitsmappe hat ein Passwort; speichere sie ohne.
file_unpacked = Die Arbeitsmappe ist entpackt größer, als eine Tabelle sein darf ({ $megabytes } MB); kopiere die Einträge in eine neue.
file_much_text = Das Tabellenblatt enthält mehr als { $megabytes } MB Text; teil es auf.
file_wide = Auf dem Tabellenblatt gibt es Zellen weit unter oder neben der Tabelle; lösch diese Zeilen und Spalten und speichere die Datei noch einmal.
file_damaged = Die Arbeitsmappe ist beschädigt ({ $why }); öffne sie in einem Tabellenprogramm und speichere sie noch einmal.
file_column_missing = Die Spalte `{ $column }` fehlt; schreib ihren Namen in die erste Zeile.
file_column_twice = Die Spalte `{ $column }` ist zweimal da; entferne eine davon.
file_unclosed = Das Anführungszeichen in Zeile { $line } wird nie geschlossen; schließ es. Anführungszeichen innerhalb eines Textes müssen doppelt stehen.
file_stray_quote = Hinter dem Anführungszeichen in Zeile { $line } steht noch Text; Anführungszeichen innerhalb eines Textes müssen doppelt stehen.
file_not_json = Die Datei ist kein gültiges JSON: { $why }; korrigiere sie an dieser Stelle.
file_not_a_list = Die Datei ist keine Liste von Einträgen; schreib eine Liste von Objekten mit `guide`, `question` und `answer`.
rows_wrong =
    Es wurde nichts importiert; korrigiere diese Zeilen:
    { $rows }
rows_wrong_and_more =
    Es wurde nichts importiert; korrigiere diese Zeilen:
    { $rows }
    { $more ->
        [one] und { $more } weitere Zeile
       *[other] und { $more } weitere Zeilen
    }
row_in = { $place }: { $what }
row_in_column = { $place }, { $column }: { $what }
place_line = Zeile { $number }
place_row = Zeile { $number }
place_entry = Eintrag { $number }
fault_cells = die Zahl der Zellen ist hier { $found }, in der ersten Zeile { $wanted }; setz Texte mit Zeilenumbrüchen oder Trennzeichen in Anführungszeichen
fault_duplicate = dieselbe Frage zum selben Leitfaden steht schon in { $place }; behalte nur eine davon
fault_no_text = der Wert ist kein Text
fault_no_list = der Wert ist keine Liste von Texten
fault_no_object = der Wert ist kein Objekt mit `guide`, `question` und `answer`
fault_unknown_name = diesen Namen gibt es nicht; meinst du `{ $nearest }`?
fault_name_twice = das ist zweimal da, unter zwei Namen; entferne eins davon
fault_error_value = in der Zelle steht der Fehler `{ $value }`; schreib stattdessen den Wert hinein
fault_two_days = `{ $found }` kann { $one } oder { $other } heißen; schreib das Datum, das gemeint ist
fault_missing = das fehlt; füg es hinzu
note_sheet = Gelesen wurde das Tabellenblatt { $read }; nicht gelesen: { $others }
note_header = Die Namen der Spalten stehen in { $place }; was darüber steht, wurde weggelassen
note_ignored = Nicht beachtet: { $names }
note_encoding = Die Datei nennt ihre Zeichenkodierung nicht; sie wurde als { $encoding } gelesen. Sieh nach, ob Umlaute und Akzente stimmen
note_error_values = { $cells ->
    [one] { $cells } Zelle mit dem Fehler einer Formel, etwa `#N/A`, wurde als leer behandelt
   *[other] { $cells } Zellen mit dem Fehler einer Formel, etwa `#N/A`, wurden als leer behandelt
}

### The chart of statistics, drawn as a picture; very short

chart_title = Fragen pro Woche
chart_asked = gestellt
chart_answered = beantwortet
chart_helpful = „Hat geholfen“
chart_questions = Fragen
chart_in_all = Insgesamt
chart_from = Ab { $day }
chart_day = { $day }. { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[other] Dez.
}

### Each setting. thing_* stands in a sentence, back_* on the button that takes a setting back, menu_* in an empty menu.

thing_guide = Leitfaden
back_guide = Voreingestellten Leitfaden verwenden
menu_guide = Leitfaden, aus dem ich antworte
chosen_guide_gone = Den gewählten Leitfaden „{ $guide }“ gibt es hier nicht mehr. Wähl unter **{ area_answers }** einen anderen.
answers_from_all = Ich antworte aus allen Leitfäden: { $guides }. Mitglieder können einen davon wählen.
answers_from = Ich antworte aus dem Leitfaden { $guide }.
thing_boldness = wie sicher ich sein muss, bevor ich antworte
back_boldness = Auf „Ausgewogen“ zurücksetzen
menu_boldness = Wie sicher ich sein muss, bevor ich antworte
boldness_is = **{ $name }**: { $about }.
boldness_careful = Vorsichtig
boldness_balanced = Ausgewogen
boldness_eager = Mutig
about_careful = Ich antworte nur, wenn ich sehr sicher bin. Dafür bleiben mehr Fragen ohne Antwort
about_balanced = Ich antworte, wenn ich ziemlich sicher bin. Das ist die übliche Wahl
about_eager = Ich antworte auch, wenn ich weniger sicher bin. Dafür sind mehr Antworten falsch
thing_advisors = Beratungsrollen
back_advisors = Alle Beratungsrollen entfernen
menu_advisors = Beratungsrollen
follows_advisors = Beratende können mit { COMMAND("faq add") } Antworten schreiben und mit { COMMAND("gaps") } sehen, welche Fragen ohne Antwort blieben.
advisors_none = Es gibt noch keine Beratungsrolle. Wer den Server verwalten darf, kann alles, was Beratende können.
advisors_are = Beratende: { $roles } und alle, die den Server verwalten dürfen.
thing_ask_channel = Kanal für Fragen an Menschen
back_ask_channel = Kanal entfernen
menu_ask_channel = Kanal für Fragen an Menschen
thing_ask_role = Rolle für Fragen an Menschen
back_ask_role = Rolle entfernen
menu_ask_role = Rolle für Fragen an Menschen
points_to = Wenn der Leitfaden keine Antwort hat, verweise ich Mitglieder an { $whom }.
points_to_role_in = Wenn der Leitfaden keine Antwort hat, verweise ich Mitglieder an { $role } in { $channel }.
points_nowhere = Wenn der Leitfaden keine Antwort hat, sage ich nicht, wen man fragen kann.
thing_speaks_in = Kanäle mit öffentlichen Antworten
back_speaks_in = Überall öffentlich antworten
menu_speaks_in = Kanäle mit öffentlichen Antworten
open_everywhere = Meine Antworten sind in jedem Kanal für alle sichtbar.
open_but_private = Meine Antworten sind für alle sichtbar, außer in den Kanälen mit privaten Antworten.
open_nowhere = Alle meine Antworten sind privat: Nur wer fragt, sieht sie.
open_in = Meine Antworten sind nur in { $channels } für alle sichtbar. In anderen Kanälen sind sie privat.
thing_private = Kanäle mit privaten Antworten
back_private = Keine Kanäle mit privaten Antworten
menu_private = Kanäle mit privaten Antworten
private_nowhere = Es sind keine Kanäle mit privaten Antworten eingestellt.
private_in = In { $channels } sieht die Antwort nur, wer fragt. Sie lässt sich dort nicht teilen.
thing_forums = Foren, in denen ich auf neue Beiträge antworte
back_forums = In keinem Forum antworten
menu_forums = Foren, in denen ich auf neue Beiträge antworte
forums_none = Ich antworte nicht von selbst auf neue Beiträge.
forums_are = Wenn jemand in { $forums } einen Beitrag erstellt, antworte ich einmal darauf, aber nur, wenn ich sehr sicher bin. Ich lese nur den Titel, es sei denn, die erste Nachricht erwähnt mich.
thing_tag = Tag für gelöste Beiträge
back_tag = Üblichen Tag verwenden
tag_opens = Name des Tags …
tag_title = Tag für gelöste Beiträge
tag_label = Name; leer lassen für „Solved“ (Gelöst)
tag_is = Wenn ein Mitglied auf **{ this_helped }** drückt, wird der Beitrag mit „{ $tag }“ getaggt.
tag_usual = Wenn ein Mitglied auf **{ this_helped }** drückt, wird der Beitrag mit „Solved“ (Gelöst) oder „Answered“ (Beantwortet) getaggt, falls das Forum so einen Tag hat.
thing_digest = Kanal für den Wochenrückblick
back_digest = Keinen Wochenrückblick schicken
menu_digest = Kanal für den Wochenrückblick
digest_nowhere = Ich schicke keinen Wochenrückblick.
digest_goes = Jeden Montag schicke ich einen Rückblick auf die Fragen der Woche in { $channel }.
thing_retention = wie lange ich Fragen aufbewahre
back_retention = Fragen 30 Tage lang aufbewahren
menu_retention = Wie lange ich Fragen aufbewahre
retention_opens = Andere Zahl von Tagen …
retention_label = Tage, von 0 bis 365; 0 = nichts aufbewahren
retention_none = Ich bewahre keine Fragen auf. Deshalb gibt es keine Lücken, keine Statistik und keine Entwürfe.
retention_is = Ich bewahre Fragen **{ days_of }** lang auf. Dann lösche ich sie.
retention_not_at_all = Gar nicht
about_retention_none = Keine Lücken, keine Statistik, keine Entwürfe
about_retention_usual = Die übliche Wahl
no_days = „{ $typed }“ ist keine Zahl von Tagen zwischen 0 und 365. Es wurde nichts geändert.
follows_no_retention = **Ab jetzt bewahre ich nichts mehr von dem auf, was Mitglieder fragen.** { COMMAND("gaps") }, { COMMAND("stats") } und der Wochenrückblick haben keine Fragen mehr zu zeigen, und Entwürfe von Einträgen sind nach höchstens einer Stunde weg. Was ich bisher aufbewahrt habe, wird innerhalb einer Stunde gelöscht. Stimmen werden weiter gezählt, und Einträge bleiben.
follows_retention = Ältere Fragen werden innerhalb einer Stunde gelöscht.

### What is gone or missing, and what is deleted for good

settings_title_of = Einstellungen des Servers „{ $server }“
things_not_set_yet = **Noch nicht eingestellt:** { $things }.
check_again = Noch einmal prüfen
not_checked = Discord hat mir nicht gesagt, ob es diese Kanäle und Rollen noch gibt und was ich dort darf. Drück auf **{ check_again }**.
more_in_the_server = -# Diese Liste zeigt die ersten 25. Auf dem Server zeigt { COMMAND("settings") } alle.
gone_advisor_role = Die Beratungsrolle { $role } wurde gelöscht.
gone_advisor_roles = Diese Beratungsrollen wurden gelöscht: { $roles }.
gone_ask_channel = Der Kanal für Fragen an Menschen wurde gelöscht.
gone_ask_role = Die Rolle für Fragen an Menschen wurde gelöscht.
gone_all_speaks_in = Alle Kanäle mit öffentlichen Antworten wurden gelöscht, deshalb sind jetzt alle Antworten privat.
gone_speaks_in = { $gone ->
    [one] Von den { $of } Kanälen mit öffentlichen Antworten wurde einer gelöscht.
   *[other] Von den { $of } Kanälen mit öffentlichen Antworten wurden { $gone } gelöscht.
}
gone_private = { $of ->
    [1] Der einzige Kanal mit privaten Antworten wurde gelöscht.
   *[other] { $gone ->
        [one] Von den { $of } Kanälen mit privaten Antworten wurde einer gelöscht.
       *[other] Von den { $of } Kanälen mit privaten Antworten wurden { $gone } gelöscht.
    }
}
gone_forums = { $of ->
    [1] Das einzige Forum, in dem ich auf neue Beiträge antworte, wurde gelöscht.
   *[other] { $gone ->
        [one] Von den { $of } Foren, in denen ich auf neue Beiträge antworte, wurde eines gelöscht.
       *[other] Von den { $of } Foren, in denen ich auf neue Beiträge antworte, wurden { $gone } gelöscht.
    }
}
gone_digest = Der Kanal für den Wochenrückblick wurde gelöscht, deshalb kann ich den Rückblick nicht schicken.
gone_tag = In { $forums } gibt es keinen Tag { $tag }.
choose_again_under = Triff unter **{ $area }** eine neue Wahl.
lacks_permissions = In { $places } ({ $thing }) erlaubt mir Discord Folgendes nicht: **{ $permissions }**. Erlaub es meiner Rolle in den Kanalberechtigungen und drück dann auf **{ check_again }**.
permission_view = Kanal ansehen
permission_send = Nachrichten senden
permission_send_in_posts = Nachrichten in Beiträgen senden
permission_embed = Links einbetten
permission_manage_posts = Beiträge verwalten
delete_title = Endgültig löschen?
goes_questions = { $count ->
    [one] { $count } Frage eines Mitglieds
   *[other] { $count } Fragen von Mitgliedern
}
goes_drafts = { $count ->
    [one] { $count } Entwurf eines Eintrags
   *[other] { $count } Entwürfe von Einträgen
}
goes_comments = { $count ->
    [one] { $count } Kommentar zu einer Stimme
   *[other] { $count } Kommentare zu Stimmen
}
delete_all = Wenn ich keine Fragen aufbewahren soll, lösche ich alles, was noch da ist: **{ $what }**. Niemand kann das zurückholen. Stimmen werden weiter gezählt, und Einträge bleiben.
delete_older = Wenn ich Fragen nur { days_of } lang aufbewahren soll, lösche ich alles, was älter ist: **{ $what }**. Niemand kann das zurückholen. Stimmen werden weiter gezählt, und Einträge bleiben.
delete_yes = Löschen und speichern
delete_no = Nichts ändern
first_steps_title = Ich bin neu auf „{ $server }“
first_steps =
    Mitglieder von **{ $server }** können mir mit { COMMAND("ask") } Fragen stellen. Ich antworte mit Zitaten aus einem Leitfaden. Drei Schritte, und ich kann dort gut helfen:
    1. **{ step_guide }**: aus welchem Leitfaden ich antworte.
    2. **{ step_advisors }**: wer Antworten schreiben kann, die der Leitfaden nicht hat.
    3. **{ step_channels }**: wo meine Antworten für alle sichtbar sind.

    Ändern können das nur Mitglieder mit der Berechtigung „Server verwalten“. Auf dem Server zeigt { COMMAND("settings") } alles. Diese Nachricht schicke ich nur einmal.
step_guide = Leitfaden
step_advisors = Beratungsrollen
step_channels = Kanäle
digest_gone_title = Einstellungen, um die sich jemand kümmern muss
digest_gone_remedy = -# Wer den Server verwalten darf, kann mit { COMMAND("settings") } eine neue Wahl treffen.
digest_without_questions = Diese Woche hat niemand eine Frage gestellt.
discord_away = Discord antwortet mir gerade nicht. Versuch es in einer Minute noch einmal.
