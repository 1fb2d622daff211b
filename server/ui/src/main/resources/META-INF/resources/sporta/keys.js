"use strict";
/*
 * What htmx does not do: letters for keys, one press one act, and a message that goes when the
 * next thing has worked. No state lives here; everything is read from the page.
 */
(() => {
  const stale = 1000; // a press made while the screen stood still is dropped, not queued (ms)
  const unread = 700; // an Enter so soon was meant for the page before: it may not pay on this one (ms)
  const zone = "Europe/Rome"; // as on the papers, wherever this browser believes to be
  const hand = 60000; // so long after the last key or press a page is taken to be in use (ms)
  let touched = 0;
  const busy = new Map(); // element → what was pressed, while its answer is under way

  const typing = (target) =>
    target instanceof HTMLElement && target.closest("input:not([type=button]), textarea, select");

  const keyOf = (event) => (event.key === " " ? "space" : event.key.toLowerCase());

  const pressed = (event) => {
    if (event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (event.altKey || event.key === "?") document.documentElement.classList.add("sp-hints");
    const field = typing(event.target);
    if (field && (event.key.length === 1 || event.key === "Backspace") && !event.altKey) return;
    if (event.key === "Enter" && (field || event.target.closest?.("button, a, summary"))) return;
    const name = CSS.escape(keyOf(event));
    const all = document.querySelectorAll(`[data-key="${name}"]:not([disabled])`);
    const shown = [...all].find((key) => key.offsetParent !== null);
    if (!shown) return;
    event.preventDefault();
    if (shown.matches("input:not([type=button]):not([type=submit]), textarea, select")) shown.focus();
    else shown.click();
  };

  /* A held key repeats: Enter or space on a button may not act twice (letters: see pressed). */
  const held = (event) => {
    const acts = event.key === "Enter" || event.key === " ";
    if (event.repeat && acts && event.target.closest?.("button, a, form")) event.preventDefault();
  };

  /* As it is printed on an Italian keyboard; aria-keyshortcuts wants the names of the standard. */
  const printed = { enter: "Invio", escape: "Esc", backspace: "⌫", space: "Spazio", "+": "+", "-": "−" };
  const standard = { enter: "Enter", escape: "Escape", backspace: "Backspace", space: "Space", "+": "Plus" };

  const hide = () => document.documentElement.classList.remove("sp-hints");

  const label = (root) => {
    for (const key of root.querySelectorAll("[data-key]")) {
      if (key.querySelector(":scope > .sp-hint") || key.matches("input")) continue;
      const hint = document.createElement("span");
      hint.className = "sp-hint";
      hint.setAttribute("aria-hidden", "true");
      hint.textContent = printed[key.dataset.key] ?? key.dataset.key.toUpperCase();
      key.append(hint);
      key.setAttribute("aria-keyshortcuts", standard[key.dataset.key] ?? hint.textContent);
    }
  };

  const dropStale = (event) => {
    const early = event.key === "Enter" && event.timeStamp < unread;
    if (event.isTrusted && (early || performance.now() - event.timeStamp > stale)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  /* data-once holds the whole form, otherwise only the same button waits for its answer. */
  const claim = (owner, by) => {
    const under = busy.get(owner);
    if (under && (owner.hasAttribute("data-once") || under.has(by))) return false;
    busy.set(owner, (under ?? new Set()).add(by));
    return true;
  };

  /* What has data-press is sent by a script of its page. */
  const submitted = (event) => {
    const form = event.target;
    if (form.method === "get" || form.matches("[hx-post], [hx-put], [hx-delete], [data-press]")) return;
    if (!claim(form, form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  /*
   * Keys that step a figure: presses go out one after the other, for a browser that leaves for the
   * answer to one press takes the press before it back. The page changes after the last of them,
   * and not under a finger.
   */
  let stepping = 0;
  let finger = false;
  let steps = Promise.resolve();
  let sent; // what the last press told
  let latest; // its page, while it is not shown
  let refusal; // the first page since then that said no

  const fields = () => document.querySelectorAll("main input:not([type=hidden])[name]");

  const named = (root, { name, value }) =>
    root.querySelector(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);

  /* What was typed since the last press is told with the next one. */
  const show = ({ page, key }) => {
    const typed = [...fields()].filter((field) => field.value !== sent.get(field.name));
    const at = document.activeElement?.matches("main input") ? document.activeElement.name : undefined;
    const no = refusal?.querySelector("main [role=alert]");
    const form = page.querySelector("main [data-steps]");
    if (no && form && !page.querySelector("main [role=alert]")) form.before(no);
    refusal = undefined;
    document.querySelector("main").replaceWith(page.querySelector("main"));
    label(document);
    for (const { name, value } of typed) {
      const field = [...fields()].find((one) => one.name === name);
      if (field) field.value = value;
    }
    const held = at ? [...fields()].find((one) => one.name === at) : named(document, key);
    held?.focus();
  };

  const settle = () => {
    if (stepping > 0 || finger || !latest) return;
    const now = latest;
    latest = undefined;
    show(now);
  };

  const heard = async (answer, key) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) refusal ??= page;
    latest = { page, key };
  };

  /* A figure beside the pressed key is told once: the next press is a step from what it became. */
  const step = (event) => {
    const { target: form, submitter: key } = event;
    if (!form.matches("[data-steps]") || !key?.name) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const body = new URLSearchParams(new FormData(form, key));
    sent = body;
    const was = form.elements[`was.${key.value}`];
    const brought = was.value;
    was.value = form.elements[`q.${key.value}`].value.trim();
    stepping += 1;
    steps = steps
      .then(() => fetch(form.action, { method: "POST", body }))
      .then((answer) => heard(answer, key))
      .catch(() => {
        was.value = brought;
        lost();
      })
      .finally(() => (stepping -= 1))
      .then(settle)
      .catch(lost);
  };

  const touching = (event) => {
    finger = event.type === "pointerdown";
    if (!finger) setTimeout(settle); // after the press that it may be
  };

  /* Of presses that waited for one another htmx remembers only the last key. */
  const meant = (event) => {
    const { triggeringEvent, parameters } = event.detail;
    const key = triggeringEvent?.submitter;
    if (key?.name) parameters[key.name] = key.value;
    if (key?.hasAttribute("formaction")) event.detail.path = key.getAttribute("formaction");
  };

  /* A press made before something was refused, and answered after it. */
  let refused = 0;
  const unaware = ({ triggeringEvent }) => triggeringEvent?.timeStamp < refused;

  const asking = (event) => {
    const { elt, requestConfig } = event.detail;
    if (requestConfig.verb === "get") return;
    const by = requestConfig.triggeringEvent?.submitter ?? elt;
    requestConfig.pressed = by;
    const spoilt = elt.hasAttribute("data-once") && unaware(requestConfig); // it would finish with less
    if (spoilt || !claim(elt, by)) {
      requestConfig.dropped = true;
      event.preventDefault();
    }
  };

  /*
   * What asks by itself waits while a person is in it: the answer would shut an open menu and drop
   * the focus. Not for ever: a page left alone must show how things are.
   */
  const patient = (event) => {
    const { elt } = event.detail;
    if (!elt.matches("[data-patient]") || performance.now() - touched > hand) return;
    if (elt.querySelector("details[open] form") || elt.contains(document.activeElement)) event.preventDefault();
  };

  const used = () => (touched = performance.now());

  /* No answer at all: say so in the page's own words rather than stand there looking well. */
  const lost = () => {
    const place = document.getElementById("message");
    if (!place?.dataset.lost || place.querySelector(".sp-lost")) return;
    const message = document.createElement("div");
    message.className = "sp-message sp-stop sp-lost";
    message.textContent = place.dataset.lost;
    place.replaceChildren(message);
  };

  const answered = (event) => {
    const { elt, requestConfig, successful } = event.detail;
    if (successful) document.querySelector("#message > .sp-lost")?.remove();
    if (requestConfig.verb === "get" || requestConfig.dropped) return;
    const under = busy.get(elt);
    under?.delete(requestConfig.pressed);
    if (under?.size === 0) busy.delete(elt);
    if (!successful) refused = performance.now();
    const place = document.getElementById("message");
    if (successful && place && requestConfig.messageBefore === place.firstElementChild) {
      place.replaceChildren();
    }
  };

  /* What asks by itself has time: an error's answer does not take the place of what stands there. */
  const keep = (event) => {
    const { requestConfig, xhr } = event.detail;
    const polls = requestConfig.elt.matches?.("[hx-trigger*='every']");
    const wordless = xhr.responseText.trim() === ""; // as of a till that has just come back
    if (xhr.status >= 400 && xhr.status !== 422 && (polls || wordless)) event.detail.shouldSwap = false;
  };

  const remember = (event) => {
    const { requestConfig } = event.detail;
    const message = document.getElementById("message")?.firstElementChild ?? null;
    requestConfig.messageBefore = unaware(requestConfig) ? undefined : message;
  };

  /* The newest line of the ticket comes into view, but not under the finger when others arrive. */
  const newest = (root) => {
    const lines = root.querySelector(".till-lines") ?? root.closest?.(".till-lines");
    if (lines) lines.scrollTop = lines.scrollHeight;
  };

  const clocks = () => {
    const now = new Date().toLocaleTimeString("it-IT", { hour: "2-digit", minute: "2-digit", timeZone: zone });
    for (const clock of document.querySelectorAll("[data-clock]")) clock.textContent = now;
  };

  addEventListener("click", dropStale, true);
  addEventListener("keydown", dropStale, true);
  addEventListener("keydown", held, true);
  addEventListener("keydown", pressed);
  addEventListener("keyup", hide);
  addEventListener("blur", hide);
  addEventListener("submit", step, true);
  addEventListener("submit", submitted, true);
  for (const kind of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(kind, touching, true);
  addEventListener("pageshow", () => busy.clear());
  addEventListener("pointerdown", used, true);
  addEventListener("keydown", used, true);
  addEventListener("htmx:configRequest", meant);
  addEventListener("htmx:beforeRequest", patient);
  addEventListener("htmx:beforeRequest", remember);
  addEventListener("htmx:beforeRequest", asking);
  addEventListener("htmx:beforeSwap", keep);
  addEventListener("htmx:afterRequest", answered);
  addEventListener("htmx:sendError", lost);
  addEventListener("htmx:load", (event) => {
    label(event.detail.elt);
    newest(event.detail.elt);
  });
  label(document);
  newest(document);
  clocks();
  setInterval(clocks, 5000);
})();
