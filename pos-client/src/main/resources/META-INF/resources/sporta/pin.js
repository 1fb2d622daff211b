"use strict";
/*
 * A PIN without Enter. The server gives PINs of five digits and takes some of up to eight; the till
 * holds only their hashes. So five digits are tried as soon as they stand there. If nobody has
 * them, what is typed next is both: the rest of a longer PIN, and the beginning of another try.
 */
(() => {
  const usual = 5;
  const longest = 8;
  const form = document.querySelector("#pad form");
  const field = form.querySelector("input");
  const asked = new Set(); // waiting for an answer
  let refused = ""; // nobody has it, at least not yet
  let length = 0; // of what stood in the field
  let turn = Promise.resolve();

  const ask = (pin) => {
    if (asked.has(pin)) return;
    asked.add(pin);
    turn = turn
      .then(() => htmx.ajax("POST", "/login", { source: "#pad", target: "#message", values: { pin } }))
      .catch(() => undefined) // keys.js says that there was no answer
      .finally(() => asked.delete(pin));
  };

  const typed = () => {
    const digits = field.value;
    const erased = digits.length < length;
    length = digits.length;
    if (erased) refused = ""; // whoever corrects begins anew
    if (erased) return;
    if (refused && digits && refused.length + digits.length <= longest) ask(refused + digits);
    if (digits.length === usual) ask(digits);
  };

  const keep = (digits) => {
    field.value = digits;
    length = 0;
    typed();
  };

  /* Digits typed while the till was thinking are not lost; those typed while it waits are no try. */
  const answered = (event) => {
    const pin = event.detail.requestConfig.parameters.pin;
    if (event.detail.xhr.status === 429) {
      refused = "";
      keep("");
    } else if (event.detail.xhr.status === 422 && field.value.startsWith(pin)) {
      refused = pin;
      keep(field.value.slice(pin.length));
    }
  };

  const entered = (event) => {
    event.preventDefault();
    if (field.value.length >= usual) ask(field.value);
  };

  form.noValidate = true;
  form.addEventListener("submit", entered);
  field.addEventListener("input", typed);
  document.getElementById("pad").addEventListener("htmx:afterRequest", answered);
})();
