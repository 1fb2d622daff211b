"use strict";
/*
 * Digits, from the keyboard and from the drawn pad, go to the field that waits for them: the one
 * that has the focus, else the first the pad fills. Nothing is decided here.
 */
(() => {
  const counter = document.getElementById("counter");
  const fields = () => [...document.querySelectorAll(document.querySelector("[data-pad]").dataset.pad)];
  const waiting = () => fields().find((field) => field === document.activeElement) ?? fields()[0];

  const write = (field, text) => {
    const { value, maxLength, selectionStart: from, selectionEnd: to } = field;
    if (text === "," && (value.includes(",") || field.pattern)) return;
    const what = text === "," && from === 0 ? "0," : text;
    if (maxLength > 0 && value.length - (to - from) + what.length > maxLength) return;
    field.setRangeText(what, from, to, "end");
  };

  const rub = (field) => {
    const { selectionStart: from, selectionEnd: to } = field;
    field.setRangeText("", from === to ? Math.max(0, from - 1) : from, to, "end");
  };

  const next = () => {
    const all = fields();
    const field = all[(all.indexOf(document.activeElement) + 1) % all.length];
    field.focus();
    field.select();
  };

  /* Enter in a count goes on to the next box; from the last one to the key that ends the count. */
  const onward = (event) => {
    if (event.key !== "Enter" || !event.target.matches?.(".till-counting input")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.target === fields().at(-1)) event.target.form.querySelector(".till-go").focus();
    else next();
  };

  const open = (yes) => counter?.classList.toggle("is-keying", yes);

  const deeds = { back: rub, next, close: () => open(false) };

  const pressed = (event) => {
    const key = event.target.closest?.("[data-digit]");
    if (!key) return;
    const field = waiting();
    const deed = deeds[key.dataset.digit];
    if (deed) deed(field);
    else write(field, key.dataset.digit);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /* Whoever touches a figure that was counted wants another one in its place. */
  const chosen = (event) => {
    if (!counter && fields().includes(event.target)) event.target.select();
  };

  /* A finger on the pad leaves the focus, and so the place where digits go, where they are. */
  const stay = (event) => {
    if (event.target.closest?.("[data-pad] [data-digit]")) event.preventDefault();
  };

  /* A number that stays behind would count for the next article. */
  const dropAmount = () => {
    const field = waiting();
    field.value = "";
    field.blur();
  };

  /* The amount takes figures only: a letter typed there is the key it is everywhere else. */
  const inAmount = (event) => {
    const field = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1 || /^[0-9,]$/.test(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === ".") {
      write(field, ","); // as some keyboards have it beside their figures
      return;
    }
    field.blur();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true, cancelable: true }));
  };

  /* The first digit focuses the field and is typed there; a scan never comes this way. */
  const typed = (event) => {
    finger = false;
    if (event.key === "Escape" && counter) dropAmount();
    if (event.target.id === "keyed") return inAmount(event);
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9,]$/.test(event.key)) return;
    if (event.target.closest?.("input, textarea, select")) return;
    waiting()?.focus();
  };

  /* While selling the pad lies over the tiles, from a touch of the field to the answer. */
  let finger = false;
  const touched = (event) => {
    finger = true;
    if (event.target.closest?.("#keyed")) open(true);
    if (event.target.closest?.("[hx-target='#goods']")) open(false);
  };

  const answered = (event) => {
    if (event.detail.target.id === "ticket") open(finger && document.querySelector(".till-line.is-chosen") !== null);
  };

  addEventListener("pointerdown", touched, true);
  addEventListener("mousedown", stay, true);
  addEventListener("click", pressed);
  addEventListener("click", chosen);
  addEventListener("keydown", onward, true);
  addEventListener("keydown", typed, true);
  addEventListener("htmx:afterSwap", answered);
})();
