"use strict";
/*
 * The till's hands on a keyboard: digits go to the field that waits for them, arrows walk among
 * the tiles, the drawn pad types. Nothing is decided here.
 */
(() => {
  const fieldOf = (pad) => pad.querySelector("input:not([type=hidden])");

  const pad = (event) => {
    const key = event.target.closest?.("[data-digit]");
    if (!key) return;
    const field = fieldOf(key.closest("[data-pad]"));
    field.value = key.dataset.digit === "back" ? field.value.slice(0, -1) : field.value + key.dataset.digit;
  };

  /* The first digit focuses the field and is typed there; a scan never comes this way. */
  const digits = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9,]$/.test(event.key)) return;
    if (event.target.closest?.("input, textarea, select")) return;
    const field = document.getElementById("keyed") ?? document.querySelector("[data-pad] input:not([type=hidden])");
    field?.focus();
  };

  const columns = (tiles) => {
    const top = tiles[0].offsetTop;
    const next = tiles.findIndex((tile) => tile.offsetTop !== top);
    return next < 0 ? tiles.length : next;
  };

  const arrows = (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: "row", ArrowUp: "-row" };
    if (!(event.key in steps) || event.target.closest?.("input:not(#keyed)")) return;
    const tiles = [...document.querySelectorAll(".till-tile")];
    if (tiles.length === 0) return;
    const at = tiles.indexOf(document.activeElement);
    const row = columns(tiles);
    const step = { 1: 1, "-1": -1, row, "-row": -row }[steps[event.key]];
    const to = at < 0 ? 0 : Math.min(tiles.length - 1, Math.max(0, at + step));
    tiles[to].focus();
    event.preventDefault();
  };

  /* The newest line in view. */
  const newest = () => {
    const lines = document.querySelector(".till-lines");
    if (lines) lines.scrollTop = lines.scrollHeight;
  };

  /*
   * The element that asked was replaced before its answer came, so part of the answer found no
   * place: the next live answer brings the whole counter again.
   */
  const incomplete = () => setTimeout(() => {
    const revision = document.getElementById("revision");
    if (revision) revision.value = "0";
  }, 50);

  addEventListener("htmx:oobErrorNoTarget", incomplete);
  addEventListener("click", pad);
  addEventListener("keydown", digits, true);
  addEventListener("keydown", arrows);
  addEventListener("htmx:afterSettle", newest);
  newest();
})();
