"use strict";
/*
 * A scanner that types like a keyboard: keys faster than any hand's, ended by Enter or Tab, are a
 * code, wherever the focus is. It goes to the till and stays in no field. Keys that were a hand's
 * after all come back, in their order.
 */
(() => {
  const gap = 45; // no hand presses five keys one after the other so fast (ms)
  const hand = 4; // so many may be a hand's: they are typed at once, and taken back from a code
  const shortest = 8; // an EAN-8
  const patience = 120; // a code's end comes right behind its last sign (ms)
  const pull = 300; // the same code again so soon is the same pull of the trigger (ms)
  const separator = "\u001d"; // FNC1, which scanners type as Ctrl and ]

  let text = ""; // of this burst
  let held = ""; // of it, what no field has seen
  let last = -gap; // when its last sign came
  let focus = null; // as it began
  let before = []; // what stood in the fields as it began
  let timer = 0;
  let sent = { code: "", at: -pull };
  let count = 0;

  const sign = (event) => {
    if (event.ctrlKey && !event.altKey && event.key === "]") return separator;
    const plain = !event.metaKey && (!(event.ctrlKey || event.altKey) || event.getModifierState("AltGraph"));
    return plain && event.key.length === 1 ? event.key : "";
  };

  /* Goods are numbered: what begins otherwise is a word. No hand types a bracket on a till. */
  const mayBeCode = () => /^[\]\d\u001d]/.test(text);
  const isSurelyNoHand = () => text.length > hand || !/^\d/.test(text);

  const begin = () => {
    text = "";
    focus = document.activeElement;
    before = [...document.querySelectorAll("input, textarea")].map((field) => [field, field.value]);
  };

  const told = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));

  const giveBack = () => {
    clearTimeout(timer);
    const field = document.activeElement;
    if (held && field?.matches("input, textarea")) {
      const { value, maxLength, selectionStart: from, selectionEnd: to } = field;
      const room = maxLength > 0 ? Math.max(0, maxLength - value.length + to - from) : held.length;
      field.setRangeText(held.slice(0, room), from, to, "end");
      told(field);
    }
    held = "";
    text = "";
  };

  const takeBack = () => {
    for (const [field, value] of before) {
      if (!field.isConnected || field.value === value) continue;
      field.value = value;
      told(field);
    }
    if (document.activeElement !== focus) document.activeElement?.blur();
    if (focus?.isConnected && focus !== document.body) focus.focus();
  };

  /* The counter sends presses in their order; elsewhere the till says what came of it by itself. */
  const send = (code) => {
    const now = performance.now();
    if (code === sent.code && now - sent.at < pull) return;
    sent = { code, at: now };
    const values = { code, pull: String((count += 1)) };
    if (!document.getElementById("counter")) {
      fetch("/sell/scan", { method: "POST", headers: { "HX-Request": "true" }, body: new URLSearchParams(values) })
        .catch(() => undefined); // the page says by itself that the till is away
      return;
    }
    const form = document.createElement("form");
    form.hidden = true;
    form.method = "post";
    form.action = "/sell/scan";
    form.dataset.press = "";
    for (const [name, value] of Object.entries(values)) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.requestSubmit();
    form.remove();
  };

  const keep = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const ended = (event, now) => {
    const ends = event.key === "Enter" || event.key === "Tab";
    if (!ends || now - last > patience || text.length < shortest || !mayBeCode()) {
      giveBack();
      return;
    }
    keep(event);
    clearTimeout(timer);
    const code = text;
    held = "";
    text = "";
    takeBack();
    send(code);
  };

  const pressed = (event) => {
    if (["Shift", "Control", "Alt", "AltGraph"].includes(event.key)) return;
    const now = event.timeStamp;
    const one = sign(event);
    if (!one || event.repeat) {
      ended(event, now);
      return;
    }
    if (now - last > gap || text === "") {
      giveBack();
      begin();
    }
    last = now;
    text += one;
    if (!mayBeCode() || !isSurelyNoHand()) return;
    keep(event);
    held += one;
    clearTimeout(timer);
    timer = setTimeout(giveBack, patience);
  };

  addEventListener("keydown", pressed, true);
})();
