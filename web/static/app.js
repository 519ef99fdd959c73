// What the pages do beyond htmx. They work without this file: it adds three comforts.
"use strict";

// "/" goes to the page's search field, as clerks are used to.
document.addEventListener("keydown", (event) => {
  const field = document.querySelector("[data-slash], .tools input[type=search]") || document.querySelector("[data-slash-last]");
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && field && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
  }
  // Escape closes the navigation sheet of a narrow screen.
  if (event.key === "Escape" && location.hash === "#nav") {
    location.hash = "main";
  }
});

// Two letters, or "?", lead to the link that carries them; the page of shortcuts lists them. Never while typing.
let pressed = "";
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1) {
    return;
  }
  pressed = event.key === "?" ? "?" : (pressed + event.key).slice(-2);
  const link = document.querySelector(`a[data-key="${CSS.escape(pressed)}"]`);
  if (link) {
    event.preventDefault();
    pressed = "";
    link.click();
  }
});

// A request that never reached the system must not pass in silence.
for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, () => {
    const words = document.getElementById("offline");
    const toasts = document.getElementById("toasts");
    if (words && toasts) {
      toasts.replaceChildren(words.content.cloneNode(true));
    }
  });
}
