// What pages do beyond what they do without a script: answers come while a question is typed, and keys choose on a card.
"use strict";

// A pause in typing after which the answer is looked for, and a longer one after which it is said that there is none, in ms.
const PAUSE = 250;
const GIVEN_UP = 900;
// Less than this says nothing yet, in characters.
const SHORTEST = 3;

const form = document.querySelector("form[data-answer]");
if (form) {
  const field = form.elements.q;
  const guide = form.elements.guide;
  const place = document.getElementById("answer");
  const said = document.getElementById("said");
  const page = document.querySelector(".home");
  const title = document.querySelector("h1").textContent;
  let shown = field.value.trim();
  let timer = 0;
  let running = new AbortController();

  const addressOf = (path, question) => {
    const address = new URL(path, location.href);
    address.hash = "";
    if (question) address.searchParams.set("q", question);
    else address.searchParams.delete("q");
    if (guide) {
      if (guide.value) address.searchParams.set("guide", guide.value);
      else address.searchParams.delete("guide");
    }
    return address;
  };

  const show = (question, html, is_typed) => {
    shown = question;
    place.innerHTML = html;
    place.removeAttribute("aria-busy");
    page.classList.toggle("asked", Boolean(question));
    for (const start of document.querySelectorAll(".start")) start.hidden = Boolean(question);
    const answer = place.firstElementChild;
    said.textContent = answer ? answer.dataset.said : "";
    document.title = question ? `${question} – ${title}` : title;
    history[is_typed ? "replaceState" : "pushState"](null, "", addressOf(location.href, question));
  };

  const ask = async (is_typed) => {
    clearTimeout(timer);
    running.abort();
    const question = field.value.trim();
    if (!question) return show("", "", true);
    const own = (running = new AbortController());
    place.setAttribute("aria-busy", "true");
    try {
      const asked = addressOf(form.dataset.answer, question);
      if (is_typed) asked.searchParams.set("typed", "1");
      const reply = await fetch(asked, { signal: own.signal });
      if (!reply.ok) throw new Error(reply.statusText);
      const html = await reply.text();
      if (own.signal.aborted) return;
      const is_declined = !html.includes('data-outcome="answered"');
      if (is_typed && is_declined) {
        // Who is amid a word has not asked yet.
        timer = setTimeout(() => show(question, html, true), GIVEN_UP);
      } else {
        show(question, html, is_typed);
      }
    } catch (why) {
      if (own.signal.aborted) return;
      place.removeAttribute("aria-busy");
      // The page that the server makes says what is wrong.
      if (!is_typed) form.submit();
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    const question = field.value.trim();
    if (question === shown) return;
    if (question && question.length < SHORTEST) return;
    timer = setTimeout(() => ask(true), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(false);
  });
  if (guide) guide.addEventListener("change", () => field.value.trim() && ask(false));
  addEventListener("popstate", () => location.reload());
}

// Keys choose where a card has the focus, and nowhere else, so that they are nobody's keys elsewhere.
const card = document.querySelector(".card");
if (card) {
  card.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    const chosen = card.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (chosen) {
      event.preventDefault();
      chosen.click();
    }
  });
}

// A place that a link has led to is in sight even where the browser gives it no focus.
const meant = document.querySelector(".meant");
if (meant) meant.scrollIntoView({ block: "center" });
