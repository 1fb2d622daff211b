"use strict";
/*
 * What a hand does at the counter beyond a click: a crate is dragged onto the pan; fresh paper is
 * followed to its end; slider and number show what lies on the pan when a crate was put there.
 */
(() => {
  let held = null;

  addEventListener("dragstart", (event) => {
    held = event.target.closest?.(".bench-goods") ?? null;
    if (held) event.dataTransfer.setData("text/plain", held.value);
  });

  addEventListener("dragover", (event) => {
    if (held && event.target.closest?.("[data-drop]")) event.preventDefault();
  });

  addEventListener("drop", (event) => {
    if (!held || !event.target.closest?.("[data-drop]")) return;
    event.preventDefault();
    held.click();
    held = null;
  });

  const follow = (within = document) => {
    for (const paper of within.querySelectorAll("[data-follow]")) paper.scrollTop = paper.scrollHeight;
  };

  addEventListener("htmx:load", (event) => {
    if (event.detail.elt.matches?.(".bench-printer")) follow(event.detail.elt);
  });

  addEventListener("htmx:beforeRequest", (event) => {
    const grams = event.target.matches?.("button[name=grams]") && event.target.value;
    if (grams) document.querySelector(".bench-slider").value = grams;
  });

  follow();
})();
