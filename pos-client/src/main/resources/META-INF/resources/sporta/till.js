"use strict";
/*
 * The till's hands: presses in their order, the line that is picked, arrows among the tiles. Nothing
 * is decided here.
 */
(() => {
  const columns = (tiles) => {
    const top = tiles[0].offsetTop;
    const next = tiles.findIndex((tile) => tile.offsetTop !== top);
    return next < 0 ? tiles.length : next;
  };

  const arrows = (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: "row", ArrowUp: "-row" };
    const leaves = event.target.matches?.("#keyed") || (event.target.matches?.("#search") && event.key === "ArrowDown");
    if (!(event.key in steps) || (event.target.closest?.("input") && !leaves)) return;
    const tiles = [...document.querySelectorAll(".till-tile")];
    if (tiles.length === 0) return;
    const at = tiles.indexOf(document.activeElement);
    const row = columns(tiles);
    const step = { 1: 1, "-1": -1, row, "-row": -row }[steps[event.key]];
    const to = at < 0 ? 0 : Math.min(tiles.length - 1, Math.max(0, at + step));
    tiles[to].focus();
    event.preventDefault();
  };

  /*
   * Presses go to the till one after the other, each with what the page showed when it was made.
   * All leave from the counter, which no answer replaces: the key itself may be gone by then, and
   * what htmx asked for in the name of a key that is gone finds none of its places.
   */
  const patience = 2000; // a press that had to wait longer was made before a screen that stood still (ms)
  const waiting = new Set();
  let turn = Promise.resolve();

  const told = (form, submitter) => {
    const values = new FormData(form, submitter);
    const also = form.dataset.press && document.querySelector(form.dataset.press);
    if (also) values.set(also.name, also.value);
    return values;
  };

  const ask = (path, values) => {
    before = lines();
    return htmx.ajax("POST", path, { source: "#counter", target: "#ticket", swap: "innerHTML", values });
  };

  const press = (event) => {
    const form = event.target;
    if (!form.matches("[data-press]") || !document.getElementById("counter")) return;
    event.preventDefault();
    const path = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    const values = told(form, event.submitter);
    const same = `${path}?${new URLSearchParams(values)}`;
    if (waiting.has(same)) return;
    waiting.add(same);
    const at = performance.now();
    turn = turn
      .then(() => (performance.now() - at < patience ? ask(path, values) : undefined))
      .catch(() => undefined) // keys.js says that there was no answer
      .finally(() => waiting.delete(same));
  };

  /* A finger leaves no focus behind: Enter belongs to paying, not to the last tile touched. */
  const letGo = (event) => {
    if (event.detail > 0) event.target.closest?.("#counter button")?.blur();
  };

  /*
   * One line is picked, its keys stand below the list. A line stays picked through answers, until
   * another one is added. Keys that changed hands by themselves a moment ago, and keys that were
   * not under the finger when it came down, do not act.
   */
  const unseen = 300; // nobody reacts to a new line sooner: the finger was on its way to the old one (ms)
  let picked = ""; // the line, by its number
  let newest = "";
  let handed = -unseen;
  let down = null; // the key under the finger as it came down, if it may act

  const pick = (line) => {
    for (const other of document.querySelectorAll(".is-picked")) other.classList.remove("is-picked");
    line?.classList.add("is-picked");
    picked = line?.dataset.line ?? "";
  };

  const repick = (event) => {
    if (event && event.detail.target.id !== "ticket") return;
    const lines = [...document.querySelectorAll(".till-line[data-line]")];
    const last = lines.at(-1);
    const before = picked;
    const kept = last?.dataset.line === newest && lines.find((line) => line.dataset.line === before);
    newest = last?.dataset.line ?? "";
    pick(lines.find((line) => line.matches(".is-chosen")) ?? (kept || last));
    if (before && picked !== before) handed = performance.now();
  };

  const touched = (event) => {
    const key = event.target.closest?.(".till-line-keys .till-key");
    down = performance.now() - handed < unseen ? null : key;
  };

  const guard = (event) => {
    const key = event.target.closest?.(".till-list .till-line-keys .till-key");
    if (!key || event.detail === 0 || key === down) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const choose = (event) => {
    const row = event.target.closest?.(".till-line-row");
    if (!row) return;
    pick(row.closest(".till-line"));
    handed = -unseen; // by hand, not by itself
  };

  /*
   * The search has done its work when the article is on the ticket, or the sale is paid; the next
   * figures are an amount again. Where nothing came of it, other words may be typed.
   */
  let paid = false;
  let before = ""; // the lines as they were when an article was pressed: news may come before the answer
  const lines = () => document.querySelector("#ticket .till-lines")?.textContent ?? "";
  const leaveSearch = (event) => {
    if (event.detail.target.id !== "ticket") return;
    const wasPaid = paid;
    paid = document.querySelector("#ticket .till-change") !== null;
    const search = document.getElementById("search");
    if (!search) return;
    const found = event.detail.requestConfig.path === "/sell/tap" && lines() !== before;
    if (found || (paid && !wasPaid)) {
      search.blur();
      htmx.ajax("GET", "/sell/goods", { source: "#counter", target: "#goods", swap: "innerHTML" });
    }
  };

  /* Enter in the search means what its words find, not what another search has left there. */
  const searched = (event) => {
    if (event.key !== "Enter" || event.repeat || !event.target.matches?.("#search")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  };

  /* A press has been answered, well or not: nothing of it stays where the next figures go. */
  const leaveEntry = (event) => {
    const { elt, verb } = event.detail.requestConfig;
    if (elt.id !== "counter" || verb !== "post") return;
    const field = document.getElementById("keyed");
    if (event.detail.xhr.status === 422) field.value = "";
    field.blur();
  };

  /* News that change nothing on the counter leave what is being typed where it is. */
  const entry = () => new FormData(document.getElementById("entry"));
  const about = (values) => ["ticket", "version", "line"].map((name) => values.get(name)).join();
  let typing = null;
  const holdTyped = (event) => {
    typing = event.detail.requestConfig.elt.id === "live" ? entry() : null;
  };
  const giveBackTyped = (event) => {
    if (event.detail.target.id !== "ticket" || !typing || about(typing) !== about(entry())) return;
    const field = document.getElementById("keyed");
    field.value = typing.get("keyed");
    field.setSelectionRange(field.value.length, field.value.length);
  };

  addEventListener("pointerdown", touched, true);
  addEventListener("click", guard, true);
  addEventListener("click", choose);
  addEventListener("htmx:afterSwap", repick);
  addEventListener("htmx:afterSwap", leaveSearch);
  addEventListener("htmx:afterSettle", leaveEntry);
  addEventListener("htmx:beforeSwap", holdTyped);
  addEventListener("htmx:afterSwap", giveBackTyped);
  repick();

  addEventListener("submit", press);
  addEventListener("click", letGo);
  addEventListener("keydown", arrows);
  addEventListener("keydown", searched);
})();
