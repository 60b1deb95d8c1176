// Small comforts; every page works without them.
"use strict";

// An invite may be dropped anywhere on the form that takes invites in.
for (const form of document.querySelectorAll("form[data-drop]")) {
  const input = form.querySelector("input[type=file]");
  const over = (on) => form.classList.toggle("is-over", on);
  addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) over(false); });
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}

// What takes longer than a moment says so; the browser's own sign is small.
addEventListener("submit", (event) => {
  const words = event.target.dataset.slow;
  const place = event.target.querySelector("[data-wait]");
  if (words && place) setTimeout(() => { place.textContent = words; }, 300);
});
addEventListener("pageshow", () => {
  for (const place of document.querySelectorAll("[data-wait]")) place.textContent = "";
});

addEventListener("click", async (event) => {
  const print = event.target.closest("[data-print]");
  if (print) { event.preventDefault(); window.print(); }
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    event.preventDefault();
    await navigator.clipboard.writeText(document.querySelector(copy.dataset.copy).value);
    copy.querySelector("[data-said]").hidden = false;
  }
});
