# What the bot says in English. One message a line or block, under the name of its function in src/discord/words/.
#
# Fluent's syntax: https://projectfluent.org/fluent/guide/
# { $name } is a value that the program puts in. { COMMAND("ask") } is a command that can be pressed, { NAME("ask") } its plain
# name for titles, footers and labels, where Discord shows no mention, { MENU("Ask the guide") } the name of a message's menu.
# **bold**, `code`, -# small print and • are Discord's marks and stay as they are. Sentences are plain and short, for people who are
# no native speakers. The bot says "I" of itself and never says what the guide does not.
#
# "Advisors" are those of a server who answer members' questions; an "entry" is an answer of theirs that they keep; a "gap" is a
# question that the guide does not answer; a "passage" is a piece of the guide that is quoted.

### Counting

days_of = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
and_more = and { $more } more

### Answers

# What stands before the digits of a fraction.
decimal_sign = {"."}
very_sure = Very sure ({ $number })
fairly_sure = Fairly sure ({ $number })
not_very_sure = Not very sure ({ $number })
# The heading above how sure the answer is.
sure = How sure
# The heading above the question as the bot read it, spelling corrected.
understood = Understood as
please_note = Please note
from_the_guide = From the guide
next_passage = Next passage
from_advisors = From this server's advisors
what_the_guide_says = What the guide says
next_page = Next page
first_passage = First passage
whole_section = Whole section
share = Share
reply_to_all = Reply for all to see
back = ◀ Back
forward = ▶ Next
entries_away = -# What this server's advisors have written can't be reached right now; this is from the guide alone.
passage_of = Passage { $at } of { $of }
page_of = Page { $at } of { $of }
# After a citation: the page of the file that the guide was made of.
page = page { $number }
empty_message = There are no words in this message that I could answer.
how_to_mention = Ask me a question in the same message, or use { COMMAND("ask") }. { COMMAND("help") } says what else I can do.
replied = Done: I replied to the message.
shared_by_member = Shared by { $member }
read_in_the_guide = read it in the guide
answer_for_member = { $member }, the answer above is for you.
shared_in_channel = Done: I shared it in the channel.
maybe_shared = Discord did not say whether the message came through. If you do not see it in the channel, press the button again.

### Declines

nearest_passage = Nearest passage
may_not_answer = -# Nearest in the guide (it may not answer):
nearest_sections = These sections are the nearest to it:
nearest_to_it = This is the nearest to it in the guide:
understood_as = I understood: “{ $question }”
which_of_these = That could mean several things. Which of these do you mean?
too_vague = That could mean several things. Ask about something in particular; { COMMAND("help") } says how.
no_question = There is no question in it. Ask one in words.
too_long = The question is too long. Ask it in at most { $chars } characters.
# $language is one of the names of languages below.
other_language = This guide is in { $language }, and the question seems to be in another language. Ask it in { $language }.
other_language_of_several = None of the guides seems to be in the language of the question. Ask it in theirs, such as { $language }.
no_medical_advice = The guide gives no medical advice.
small_talk = Ask a question about the guide in your own words.
distress = The guide can't help with this, but people can. Talk to one now.
not_in_guide = The guide does not say.
not_in_guides = None of the guides says.
not_from_the_guide =
    { $text }
    -# This is not from the guide.
ask_role_in_channel = You can ask { $role } in { $channel }.
ask_in_channel = You can ask a person in { $channel }.
ask_role = You can ask { $role }.
language_en = English
language_de = German
language_es = Spanish
language_fr = French
language_pt = Portuguese
language_it = Italian
language_nl = Dutch
language_zh = Chinese
language_ja = Japanese
language_ko = Korean
language_th = Thai

### Lines that are not from the guide. Whoever runs the bot can set other ones.

medical_notice = This is a study guide and cannot give medical advice. Please speak to a health professional; in an emergency call your local emergency number (911 in the United States).
distress_notice = You matter, and you do not have to go through this alone. Please talk to somebody now: in danger call your local emergency number (911 in the United States); a crisis line listens day and night (call or text 988 in the United States, findahelpline.com elsewhere).
greeting_notice = Hello! Ask a question about the guide in your own words, and I quote what it says.
thanks_notice = You're welcome. Ask whenever there is more that you want to know.
help_notice = Ask one question about the guide in your own words, as you would ask a person. I quote the passages that answer it and name where they stand, or say that the guide does not say.
about_notice = I am Preceptor, a program. I answer questions by quoting a guide word for word, with the place where it stands; I write no answers of my own.

### Forums

# The button by which who began a post says that the answer solved it.
this_helped = This helped
not_your_post = Only who began this post, or one of this server's advisors, can say that it is solved.
good_to_know = Thank you, that is good to know. { $more }
post_tagged = This post is tagged “{ $tag }”.
post_without_tag = I did not tag this post: its forum has no tag for solved posts. Whoever manages this server can add one named “Solved”, or name another one in { COMMAND("settings") }.
post_has_all_tags = This post has 5 tags, more are not allowed; take one away to add “{ $tag }”.
# Name Discord's permission as Discord's own client names it in this language.
may_not_tag = I did not tag this post: I lack Discord's permission Manage Threads here. Whoever manages this server can give it to my role.
post_not_tagged = I could not tag this post just now; press again in a moment.

### Help

help_title = How to ask
about_title = About me
help =
    { COMMAND("ask") } – a question in your own words. The answer is quoted from the guide, with where it stands and how sure I am; or I say that the guide does not say. Only you see it, unless you press **{ share }** or set `share`.
    { COMMAND("lookup") } – what an acronym or a term stands for
    { COMMAND("topics") } and { COMMAND("section") } – read the guide itself
    { COMMAND("compare") } – two things side by side
    { COMMAND("quiz") } – flashcards from the guide, alone or with others
    Right click (or hold) a message, **Apps**, **{ MENU("Ask the guide") }** – answers that message
    Mention me with a question, or write to me directly – I answer in a reply
    { COMMAND("about") } – what I am; { COMMAND("privacy show") } – what I keep, and how to be forgotten
    For a server's advisors: { COMMAND("faq list") } – their own answers, which come before the guide's; **{ MENU("Save as FAQ") }** in a message's menu; { COMMAND("gaps") } – what the guide does not say; { COMMAND("stats") } – how much was asked and helped
    For who manages a server: { COMMAND("settings") } – what holds there
about_me = I am Preceptor { $version }. I answer questions by quoting a guide word for word, with the place where it stands, or I say that the guide does not say. I never write an answer of my own, and I give no medical advice.
and_more_guides = and { $more } more guides

### Refusals

only_in_servers = That is only possible in a server.
# Name Discord's permission as Discord's own client names it in this language.
managers_only = Only members who may manage this server can do that (Discord's permission Manage Server).
store_away = What this server keeps can't be reached right now, so that nothing can be changed. Try again in a minute.
not_kept_or_read = That could not be kept or read: { $why }. Nothing was changed. Try again in a minute; if it goes on, tell whoever runs this bot the reference `{ $reference }`.
store_full = the disk of the store is full
store_locked = another program has locked the store
store_read_only = the store can't be written
store_slow = the store did not answer in time
store_unreachable = the store can't be reached
nul_in_text = A text with the character NUL in it can't be kept. Nothing was changed.
other_server = That belongs to another server.
not_a_member = Discord does not say that you are a member of that server.
no_store = This bot keeps nothing: whoever runs it has to set `store.url`, so that entries, votes and settings have a place.
private_here = -# In this channel, this server wants my answers to be seen by who asks alone.
no_round_here = In this channel, this server wants me to stay private, so that nobody else could join. Play alone, or in another channel.
ask_privately = Use { COMMAND("ask") } here, so that only you see the answer.
ask_privately_or_in = Use { COMMAND("ask") } here, so that only you see the answer, or ask in { $channels }.
failed = Something failed on our side (ref { $reference }). Please try again; if it fails again, tell who runs this bot.
wait_seconds = That was a lot at once. Give me { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}, then go on.
server_waits_seconds = This server asks a lot right now. Please try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
restarting = I am being restarted. Please ask again in a minute.
old_button = This button is from an older version of me, so I can't tell what it asks for. Please ask again with { COMMAND("ask") }.
forged_button = This button is not one of mine, or my key has changed since. Please ask again with { COMMAND("ask") }.
changed_guide = The guide has changed since this was sent. Please ask again with { COMMAND("ask") }.
old_command = This command has changed. Restart Discord (Ctrl+R on a computer) to get the new one, then try again.
unreadable_option = I can't read “{ $typed }”. Choose it from what is offered while typing, or type it again.
unread_interaction = Discord sent this in a form that I can't read yet, so I don't know what you asked. Please ask with { COMMAND("ask") }, or write to me.

### Reading the guide

all_topics = All topics
no_such_guide_of = There is no guide “{ $asked }”. There are: { $there }.
not_in_glossary = “{ $asked }” is not in the glossary. { COMMAND("ask") } looks through the whole guide.
not_in_glossary_but_near = “{ $asked }” is not in the glossary. The nearest terms are { $near }. { COMMAND("ask") } looks through the whole guide.
stands_for = **{ $term }** stands for **{ $expansion }**.
term_alone = **{ $term }** is a term of the guide.
unknown_section = There is no section “{ $asked }”. Choose one from what is offered while typing, or look through { COMMAND("topics") }.
which_section = Several sections may be meant by “{ $asked }”. Choose one of them.
topics_of = What { $guide } is about
topics_of_the_guide = What the guide is about
choose_a_section = Choose a section to read
other_guides_are = Other guides here, by the option `guide`: { $titles }
sections_of = It has { $sections } sections. Choose one from the menu to read it.
empty_section = There is nothing directly under this heading; its parts have headings of their own.
compared = { $a } and { $b }
nothing_of = The guide does not say anything of “{ $side }”.
both_the_same = Both sides are the same. Name two different things to compare.
empty_side = One of the two sides is empty. Name two things to compare, in words.
nameless = (no title)
section_about = Section about { $side }

### Quiz

next_card = Next card
another_round = Another round
end_round = End the round
card_at = Card { $number } of { $of }
which_belongs = Which of the four belongs into the blank?
no_cards_in_section = This section has too few terms and numbers to make cards of. Choose another one, or leave `section` out.
no_cards_in_guide = This guide has too few terms and numbers to make cards of.
right = ✓ **Right:** { $answer }
wrong = ✗ **Not quite:** you chose { $chosen }; it is { $answer }.
score_so_far = { $right } of { $of } right so far
score = The end: { $right } of { $of } right
answer_of_card_at = The answer of card { $number }
nobody_chose = **{ $answer }** – nobody chose.
chose_right = **{ $answer }** – { $right } of { $chose } right.
# $time is shown by Discord as a time from now, such as “in 20 seconds”.
time_until_then = Time is up { $time }. Everyone here can choose; the last choice counts.
noted = Noted: { $letter }. You can change it until time is up.
card_over = This card is over. If nothing comes after it, the round has ended, or I was restarted; { COMMAND("quiz") } begins another one.
round_is_on = A round is being played in this channel already. Join it, or wait until it is over.
round_title = The round is over
round_over = All cards are played.
round_ended = It was ended by who began it.
round_stopped = It ended early because I am being restarted.
not_your_round = Only who began the round can end it.
ending_round = The round ends now.
nobody_played = Nobody played.
player_right = { $player } – { $right } right

### Privacy

privacy_title = What I keep
keeps_nothing = I keep nothing of what you ask: neither questions nor answers, nor who asked. Questions are answered in memory and forgotten.
keeps_nothing_here = I keep nothing of what you ask here: questions in direct messages are answered in memory and forgotten. What I keep of a server, { COMMAND("privacy show") } says there.
keeps_no_questions_here = • **Questions**: none. This server has chosen so.
keeps_questions_for = • **Questions**: their words, with how they were answered, for { days_of }, then they are deleted. What looks like an email address, a telephone number, a long number or the mention of a member is crossed out before anything is kept. I keep no name with them, but a code.
keeps_votes = • **Votes** on answers, with a code.
keeps_votes_with_words = • **Votes** on answers, with a code; what you write with one, for as long as questions.
keeps_drafts = • **Drafts** of entries that were not saved yet, with a code, for as long as questions.
keeps_drafts_for_an_hour = • **Drafts** of entries that were not saved yet, with a code, for an hour at most.
keeps_of_server =
    In this server I keep:
    { $questions }
    { $votes }
    { $drafts }
    • **Entries** of the advisors and what they decided about gaps, with the name of who did it; and what the server has set.
    The code is made of your id and a key that only this server has and that changes every month. I count with it how many people ask, and one vote for each. When a key is deleted, nobody can tell whose a vote was.

    {"*"}*Who sees it**: this server's advisors see questions and counts of votes, not who they are from; answers of advisors are there for all. Whoever runs this bot can read its store.
    {"*"}*How to be forgotten**: { COMMAND("privacy forget-me") } takes away your votes and drafts. If I am taken out of the server, all of it is deleted after 30 days. What an advisor has written, or settled in { COMMAND("gaps") }, stays with the server until then; an entry that is removed is shown to nobody, and can be brought back.
keeps_anywhere = My log has a question's length and whether it was answered, not its words. I read no messages but those that mention me or reply to me, those sent to me directly, those you choose by **{ MENU("Ask the guide") }**, and what begins a post in a forum where this server wants me to answer. Who asked how often is kept in memory for a minute or so, so that nobody can flood me.
forget_me = Forget me
forget_what = Shall I take away your votes on answers in this server, and your drafts of entries? That can't be undone.
nothing_to_forget = There is nothing to forget: of direct messages I keep nothing. In a server, { COMMAND("privacy forget-me") } takes away what I keep of you there.
forgotten = { $removed ->
    [0] There was nothing of yours: neither votes nor drafts.
    [1] Forgotten: one vote or draft of yours is deleted.
   *[other] Forgotten: { $removed } votes and drafts of yours are deleted.
}

### Advisors' entries

# As what somebody writes who may manage the server but has no advisor role.
server_management = Server management
no_advisors_yet = Only this server's advisors can do that, and none are named yet. Somebody who may manage the server can name them with { COMMAND("settings") }.
advisors_only_of = Only this server's advisors can do that: { $roles }.
faq_add_title = A new entry
faq_edit_title = Change an entry
faq_question = Question
faq_phrasings = Other ways to ask it
faq_answer = Answer
faq_link = Where the answer is from
faq_expires = Last day on which it holds
faq_edit = Change
faq_edit_that = Change that one instead
faq_history = History
faq_remove = Remove
faq_undo = Bring it back
faq_save_anyway = Save all the same
faq_correct = Correct it
faq_discard = Discard
faq_keep = Keep it as an entry
faq_open = Open an entry
faq_phrasings_hint = One a line, as members would type it
faq_expires_hint = 2030-12-31; empty for always
faq_not_kept_yet =
    Not kept yet:
    { $list }
    What you wrote is still there.
faq_no_day = `{ $day }` is no day; write it as 2030-12-31
faq_much_alike =
    Not kept yet: this is much like what is there already.
    { $list }
faq_kept_as = Kept as entry #{ $number }.
faq_changed_as = Changed as entry #{ $number }.
members_find_it = Members find it from now on.
members_find_it_not = Members don't find it: its last day has passed.
faq_removed = Removed: { $named }
faq_restored = It is back.
faq_none_yet = There are no entries yet. { COMMAND("faq add") } writes the first one.
faq_none_with = No entry has “{ $words }” in it.
faq_title = { $entries ->
    [one] { $entries } entry beside { $guide }
   *[other] { $entries } entries beside { $guide }
}
faq_last_day_passed = no longer shown: its last day has passed
# Who changed an entry by a command at the terminal of whoever runs the bot.
by_the_shell = the shell
faq_action_added = added
faq_action_edited = changed
faq_action_removed = removed
faq_action_restored = brought back
# Which parts of an entry were changed; after the above, in parentheses.
field_phrasings = other ways to ask
field_source_link = link
field_expires = last day
field_question = question
field_answer = answer
field_guide = guide
faq_offer =
    You answered what the guide did not say: { $link }
    Shall it be an entry, so that members find it from now on?
draft_gone = This draft is gone: it was kept, discarded, or is somebody else's.
draft_discarded = Discarded.
which_entry = Choose one of the entries that are offered while you type, or write its number.
no_such_entry = There is no such entry in this server.
exported = { $entries ->
    [one] { $entries } entry of this server. { COMMAND("faq import") } takes such a file.
   *[other] { $entries } entries of this server. { COMMAND("faq import") } takes such a file.
}
export_too_big = The file would be bigger than Discord takes. Export the entries of one guide at a time, or with `preceptor faq export`.
import_too_big = The file is too big. Split it into files of at most { $megabytes } MB.
import_unread = Discord did not hand the file over. Try again in a minute. Nothing was changed.
import_refused =
    Nothing was changed:
    { $problems }
import_counts = { $added } added, { $edited } changed, { $unchanged } left as before. Members find them from now on.
import_counts_with_removed = { $added } added, { $edited } changed, { $unchanged } left as before, { $removed } removed. Members find them from now on.
import_guessed = The file does not say its encoding; it was read as Windows-1252. See whether its accents are right.
import_note = -# Note: { $note }
faq_written = What you wrote is in the file, so that you can copy it.
kept_but_unseen = It is kept, but the store can't be read right now. { COMMAND("settings") } shows it in a minute.
entry_gone = The advisors have taken this entry away. Ask the question again.
# Two have changed one entry at once. $who is a member; $when reads "5 minutes ago".
faq_overtaken_by = Not kept yet: { $who } changed this entry { $when }, while you were writing. Both texts are below. If you save yours, the other one stays in the history.
faq_overtaken_at_a_terminal = Not kept yet: somebody changed this entry at a terminal { $when }, while you were writing. Both texts are below. If you save yours, the other one stays in the history.
# $field is one of the field_ words above.
faq_kept_now = Kept now: { $field }
faq_yours_is = Yours: { $field }
faq_nothing = -# nothing
faq_taken_away = Not kept yet: this entry was removed while you were writing. You can save your text as a new entry.
faq_save_as_new = Save as a new entry
faq_see_version = See what it said
faq_version_of = Version { $version } of { $of }
faq_is_now = -# This is what it says now.
faq_is_not_now = -# It says something else now.
faq_bring_back = Bring this text back
faq_brought_back = It says again what version { $version } said; this is version { $now }.
faq_says_so_already = It says that already.
faq_changed_just_now = Somebody has changed this entry just now. You changed nothing. Open its history again to see their text.
faq_no_such_version = This entry has no such version.
faq_not_brought_back =
    It was not brought back, since it can't be kept like that any longer:
    { $list }

### Votes, gaps and statistics

helped = 👍 Helped
not_helped = 👎 Didn't help
vote_title = Didn't help
vote_reason = What were you looking for?
vote_reason_hint = Your vote counts already; this is optional. Advisors read it without your name.
counted_as_helpful = Thanks: counted as helpful. Press the other button if you change your mind.
counted_as_unhelpful = Thanks: counted as not helpful. Press the other button if you change your mind.
gap_also = Also asked as
gap_reasons = What members were looking for
gap_nearest = Nearest in the guide
gap_entry = The entry that was shown
gap_write = Write an answer
gap_bind = This passage answers it
gap_choose = Another passage answers it
gap_not_for_us = Not for us
gap_undo = Undo
# These are put one after another, with commas between: “Asked 3 times, twice without an answer, 1 vote says …”
asked_times = { $times ->
    [1] Asked once
    [2] Asked twice
   *[other] Asked { $times } times
}
never_answered = never answered
times_without_answer = { $times ->
    [1] once without an answer
    [2] twice without an answer
   *[other] { $times } times without an answer
}
unhelpful_votes = { $votes ->
    [one] { $votes } vote says that the answer didn't help
   *[other] { $votes } votes say that the answer didn't help
}
gap_of = Gap { $at } of { $of } · { $days ->
    [one] last day
   *[other] last { $days } days
}
no_gaps_in = There are no gaps: in the { $days ->
    [one] last day
   *[other] last { $days } days
}, nothing else was asked that had no answer, or none that helped.
keeps_no_questions = This server keeps no questions, so that there is nothing to count or list. Somebody who may manage the server can change that with { COMMAND("settings") }.
keeps_no_questions_from_now = This server keeps no questions any longer; what is still counted here is deleted within an hour.
gap_gone = That gap is no longer there: it was settled, or its questions are no longer kept. These are left.
just_now = -# { $note }
gap_undone = Undone.
gap_put_aside = Not for us: “{ $question }”. It is no longer listed.
gap_bound = From now on, “{ $question }” leads to **{ $place }**.
counted_topic = • { $topic }: { $asked }
topics = Asked for most
top_entries = Entries shown most
stats_title = { $weeks ->
    [1] This week
   *[other] The last { $weeks } weeks
}
nothing_asked = Nothing was asked in this time.
this_week = This week so far: { $asked ->
    [one] { $asked } question
   *[other] { $asked } questions
} by { $askers ->
    [one] { $askers } member
   *[other] { $askers } members
}.
asked_in_all = { $asked ->
    [one] { $asked } question.
   *[other] { $asked } questions.
}
asked_and_answered = { $asked ->
    [one] { $asked } question, { $percent } % of them answered.
   *[other] { $asked } questions, { $percent } % of them answered.
}
helped_share = { $percent } % of the votes say that the answer helped.
digest_title = The week in questions
digest_gaps = Asked by several, and not answered or not well
digest_more = -# Advisors see more with { COMMAND("gaps") } and { COMMAND("stats") }.
digest_gap = { $times ->
    [1] • { $question } (once)
    [2] • { $question } (twice)
   *[other] • { $question } ({ $times } times)
}
gap_shall_lead = { $texts ->
    [one] Shall this question lead to **{ $place }** from now on?
   *[other] Shall this question, in all { $texts } wordings, lead to **{ $place }** from now on?
}
gap_yes_bind = Yes, this answers it
gap_no_back = No, go back
not_answered = Not answered
declined_not_in_guide = Not in the guide
declined_too_vague = Too vague to tell what was meant
declined_other_language = In another language than the guide
declined_medical_advice = Asked for medical advice
declined_otherwise = For other reasons

### Settings

settings_title = Settings of this server
undo = Undo
settings_intro = To change something, press a button below. Every change is saved at once, and you can undo it.
changed_from_now = Saved: **{ $thing }**.
area_answers = Answers
area_advisors = Advisors
area_channels = Channels
area_forums = Forums
area_keeping = Summary and data
not_kept = Nothing was changed: { $why }.
changed_since = Somebody has changed that again, so I can't undo it here. { COMMAND("settings") } shows what is set now.

### What is wrong with an entry. Each is a point of a list, in small letters where the language allows, with what to do.

problem_no_question = the question says nothing; write it in words
problem_long_question = the question has { $chars } characters; write it in at most { $most }
problem_many_phrasings = there are { $phrasings } other ways to ask; keep the best { $most }
problem_long_phrasings = the other ways to ask have { $chars } characters together; keep the best, at most { $most }
problem_no_phrasing = way to ask number { $number } says nothing; write it in words or leave it out
problem_long_phrasing = way to ask number { $number } has { $chars } characters; write it in at most { $most }
problem_broken_phrasing = way to ask number { $number } has a line break in it; write it on one line
problem_repeated = “{ $phrasing }” is there twice, as the question or another way to ask it; leave one out
problem_no_answer = the answer says nothing; write it in words
problem_long_answer = the answer has { $chars } characters; write it in at most { $most }
problem_no_link = `{ $link }` is no link; write one that begins with https:// and has no blanks, or leave it out
problem_long_link = the link has { $chars } characters; use one of at most { $most }
problem_no_day = `{ $day }` is no day; write it as 2030-12-31, or leave it out
problem_guide_missing = no guide is named; write the id of the one that the entry stands beside
problem_no_guide = there is no guide `{ $guide }`; use the id of one that there is
problem_no_guide_but = there is no guide `{ $guide }`; do you mean `{ $nearest }`?
problem_nul = the text holds a NUL character, which can't be kept; remove it

### What is wrong with a file of entries (a spreadsheet, CSV or JSON). Names of columns such as `guide` stay as they are.

file_too_big = The file is too big; split it into files of at most { $megabytes } MB.
file_many_rows = The file has more than { $most } rows; split it.
file_many_columns = The file has more than { $most } columns; keep { $columns }.
file_empty = The file is empty; its first line names the columns: guide, question, answer.
file_unknown_column = There is no column `{ $column }`; do you mean `{ $nearest }`?
file_no_header = None of the first lines names the columns (the first says “{ $first }”); put `question` and `answer` above them.
file_no_sheet = No worksheet names the columns `question` and `answer` in its first rows; looked at: { $sheets }
file_guide_missing = The column `guide` is missing; add it, with one of these in each row: { $guides }
file_no_table = The file is { $kind }, not a table; { $remedy }.
kind_picture = a picture
kind_recording = a recording or a film
kind_pdf = a PDF
kind_text = a text document
kind_archive = an archive
kind_database = a database
kind_page = a web page
kind_xml = XML
kind_workbook = a workbook of another kind
kind_word = a Word document
kind_presentation = a presentation
kind_apple = a file of Numbers, Pages or Keynote
kind_book = an electronic book
kind_program = a program
kind_office = a file of an old office program
kind_markdown = a table in Markdown
kind_no_columns = text without columns
kind_no_text = no text
kind_other = something else
remedy_save_as = open it in a spreadsheet program and save it as .xlsx or CSV
remedy_copy = copy its entries into a spreadsheet and save that as .xlsx or CSV
remedy_unpack = unpack it and give me the file in it
remedy_export = open it there and export it as Excel (.xlsx) or CSV
file_locked = The workbook has a password; save it without one.
file_unpacked = The workbook unpacks to more than a table may ({ $megabytes } MB); copy the entries into a new one.
file_much_text = The worksheet holds more than { $megabytes } MB of text; split it.
file_wide = The worksheet has cells far below or beside the table; delete those rows and columns and save it again.
file_damaged = The workbook is damaged ({ $why }); open it in a spreadsheet program and save it again.
file_column_missing = The column `{ $column }` is missing; name it in the first line.
file_column_twice = The column `{ $column }` is there twice; remove one.
file_unclosed = The quotation mark in line { $line } is never closed; close it, and write one within a text twice.
file_stray_quote = The quotation mark in line { $line } has text behind it; write one within a text twice.
file_not_json = The file is no JSON: { $why }; correct it there.
file_not_a_list = The file is no list of entries; write a list of objects with `guide`, `question` and `answer`.
rows_wrong =
    Nothing was imported; correct these rows:
    { $rows }
rows_wrong_and_more =
    Nothing was imported; correct these rows:
    { $rows }
    { $more ->
        [one] and { $more } more row
       *[other] and { $more } more rows
    }
# “line 3: what is wrong”, “line 3, answer: what is wrong”
row_in = { $place }: { $what }
row_in_column = { $place }, { $column }: { $what }
place_line = line { $number }
place_row = row { $number }
place_entry = entry { $number }
fault_cells = the row has { $found } cells, the first line { $wanted }; put quotation marks around texts with line breaks and separators
# $place is another row, such as “line 3”.
fault_duplicate = { $place } has the same question for the same guide; keep one
fault_no_text = the value is not a text
fault_no_list = the value is not a list of texts
fault_no_object = the value is not an object with `guide`, `question` and `answer`
fault_unknown_name = there is no such name; do you mean `{ $nearest }`?
fault_name_twice = it is there twice, under two names; remove one
fault_error_value = the cell holds the error `{ $value }`; put its value there
fault_two_days = `{ $found }` may be { $one } or { $other }; write the one that is meant
fault_missing = it is missing; write it
note_sheet = the worksheet { $read } was read; not read: { $others }
note_header = the names of the columns are in { $place }; what stands above was left out
note_ignored = ignored: { $names }
note_encoding = the file does not say its encoding; it was read as { $encoding }, so see whether its accents are right
note_error_values = { $cells ->
    [one] { $cells } cell with a formula's error, such as `#N/A`, was taken for empty
   *[other] { $cells } cells with a formula's error, such as `#N/A`, were taken for empty
}

### The chart of statistics, drawn as a picture; very short

chart_title = Questions by week
chart_asked = asked
chart_answered = answered
chart_helpful = helpful votes
chart_questions = questions
chart_in_all = In all
chart_from = From { $day }
# A day on an axis, as short as can be.
chart_day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
}

### Each setting. thing_* stands in a sentence, back_* on the button that takes a setting back, menu_* in an empty menu.

thing_guide = guide
back_guide = Use the default guide
menu_guide = Guide that I answer from
chosen_guide_gone = The guide “{ $guide }” that you chose is no longer here. Choose another guide under **{ area_answers }**.
answers_from_all = I answer from all guides: { $guides }. A member can choose one.
answers_from = I answer from { $guide }.
thing_boldness = how sure I must be before I answer
back_boldness = How sure: Balanced
menu_boldness = How sure I must be before I answer
boldness_is = **{ $name }**: { $about }.
boldness_careful = Careful
boldness_balanced = Balanced
boldness_eager = Eager
# At most 100 characters each, without a full stop at the end.
about_careful = I answer only when I am very sure. More questions get no answer
about_balanced = I answer when I am fairly sure. This is the usual choice
about_eager = I also answer when I am less sure. More answers are wrong
thing_advisors = advisor roles
back_advisors = Remove all advisor roles
menu_advisors = Advisor roles
follows_advisors = Advisors can write answers with { COMMAND("faq add") } and see unanswered questions with { COMMAND("gaps") }.
advisors_none = No role is an advisor role yet. Members who may manage the server can do what advisors do.
advisors_are = Advisors: { $roles }, and members who may manage the server.
thing_ask_channel = channel for questions to people
back_ask_channel = Remove the channel
menu_ask_channel = Channel for questions to people
thing_ask_role = role for questions to people
back_ask_role = Remove the role
menu_ask_role = Role for questions to people
# $whom is a channel or a role.
points_to = When the guide has no answer, I send members to { $whom }.
points_to_role_in = When the guide has no answer, I send members to { $role } in { $channel }.
points_nowhere = When the guide has no answer, I do not say whom to ask.
thing_speaks_in = channels with public answers
back_speaks_in = Public answers everywhere
menu_speaks_in = Channels with public answers
open_everywhere = Everyone can see my answers, in every channel.
open_but_private = Everyone can see my answers, but not in the channels with private answers.
open_nowhere = All my answers are private: only the member who asks sees them.
open_in = Everyone can see my answers only in { $channels }. In other channels they are private.
thing_private = channels with private answers
back_private = No private channels
menu_private = Channels with private answers
private_nowhere = No channel is only for private answers.
private_in = In { $channels }, only the member who asks sees the answer. It can't be shared.
thing_forums = forums where I answer new threads
back_forums = Answer in no forum
menu_forums = Forums where I answer new threads
forums_none = I answer no new threads on my own.
forums_are = When somebody starts a thread in { $forums }, I answer it once, but only if I am very sure. I read only its title, unless the first message mentions me.
thing_tag = tag for solved threads
back_tag = Use the usual tag
tag_opens = Name of the tag…
tag_title = Tag for solved threads
tag_label = Name; leave it empty for “Solved”
tag_is = When a member presses **{ this_helped }**, the thread gets the tag “{ $tag }”.
tag_usual = When a member presses **{ this_helped }**, the thread gets the tag “Solved” or “Answered”, if the forum has it.
thing_digest = channel of the weekly summary
back_digest = No weekly summary
menu_digest = Channel of the weekly summary
digest_nowhere = I send no weekly summary.
digest_goes = Every Monday I send a summary of the questions of the week to { $channel }.
thing_retention = how long I keep questions
back_retention = Keep questions for 30 days
menu_retention = How long I keep questions
retention_opens = Another number of days…
retention_label = Days, from 0 to 365; 0 = keep nothing
retention_none = I keep no questions. So there are no gaps, no statistics and no drafts.
retention_is = I keep questions for **{ days_of }**. Then I delete them.
retention_not_at_all = Not at all
about_retention_none = No gaps, no statistics, no drafts
about_retention_usual = The usual choice
no_days = “{ $typed }” is not a number of days from 0 to 365. Nothing was changed.
follows_no_retention = **From now on I keep nothing of what members ask.** { COMMAND("gaps") }, { COMMAND("stats") } and the weekly summary have no questions to show, and drafts of entries are gone after an hour at most. What I kept until now is deleted within an hour. Votes are still counted, and entries stay.
follows_retention = Older questions are deleted within an hour.

### What is gone or missing, and what is deleted for good

# In a direct message.
settings_title_of = Settings of the server “{ $server }”
things_not_set_yet = **Not set yet:** { $things }.
check_again = Check again
not_checked = Discord did not tell me whether these channels and roles still exist and what I may do there. Press **{ check_again }**.
more_in_the_server = -# This list shows the first 25. In the server, { COMMAND("settings") } shows all.
gone_advisor_role = The advisor role { $role } was deleted.
gone_advisor_roles = These advisor roles were deleted: { $roles }.
gone_ask_channel = The channel for questions to people was deleted.
gone_ask_role = The role for questions to people was deleted.
gone_all_speaks_in = All channels with public answers were deleted, so all answers are private now.
gone_speaks_in = { $gone ->
    [one] Of the { $of } channels with public answers, one was deleted.
   *[other] Of the { $of } channels with public answers, { $gone } were deleted.
}
gone_private = { $of ->
    [1] The only channel with private answers was deleted.
   *[other] { $gone ->
        [one] Of the { $of } channels with private answers, one was deleted.
       *[other] Of the { $of } channels with private answers, { $gone } were deleted.
    }
}
gone_forums = { $of ->
    [1] The only forum where I answer new threads was deleted.
   *[other] { $gone ->
        [one] Of the { $of } forums where I answer new threads, one was deleted.
       *[other] Of the { $of } forums where I answer new threads, { $gone } were deleted.
    }
}
gone_digest = The channel of the weekly summary was deleted, so I can't send the summary.
gone_tag = There is no tag { $tag } in { $forums }.
choose_again_under = Choose again under **{ $area }**.
# $thing is one of thing_* above.
lacks_permissions = In { $places } ({ $thing }), Discord does not allow me: **{ $permissions }**. Allow it for my role in the permissions of the channel, then press **{ check_again }**.
# Permissions as Discord's own client names them in this language.
permission_view = View Channel
permission_send = Send Messages
permission_send_in_posts = Send Messages in Posts
permission_embed = Embed Links
permission_manage_posts = Manage Posts
delete_title = Delete for good?
goes_questions = { $count ->
    [one] { $count } question of a member
   *[other] { $count } questions of members
}
goes_drafts = { $count ->
    [one] { $count } draft of an entry
   *[other] { $count } drafts of entries
}
goes_comments = { $count ->
    [one] { $count } comment to a vote
   *[other] { $count } comments to votes
}
# $what is a list of the three above.
delete_all = If I keep no questions, I delete all that is kept: **{ $what }**. Nobody can bring that back. Votes are still counted, and entries stay.
delete_older = If I keep questions only for { days_of }, I delete what is older: **{ $what }**. Nobody can bring that back. Votes are still counted, and entries stay.
delete_yes = Delete and save
delete_no = Change nothing
first_steps_title = I am new in “{ $server }”
first_steps =
    Members of **{ $server }** can ask me questions with { COMMAND("ask") }. I answer with quotes from a guide. Three steps make me useful there:
    1. **{ step_guide }**: which guide I answer from.
    2. **{ step_advisors }**: who can write answers that the guide does not have.
    3. **{ step_channels }**: where everyone sees my answers.

    Only members with the permission Manage Server can change this. In the server, { COMMAND("settings") } shows everything. I send this message only once.
step_guide = Guide
step_advisors = Advisor roles
step_channels = Channels
digest_gone_title = Settings that need a manager
digest_gone_remedy = -# Somebody who may manage the server can choose again with { COMMAND("settings") }.
digest_without_questions = Nobody asked a question this week.
discord_away = Discord does not answer me right now. Try again in a minute.
