// Drawing a signature: strokes are kept as points, undone one by one, and sent as JSON.
"use strict";

for (const part of document.querySelectorAll("[data-without-script]")) part.hidden = true;

for (const form of document.querySelectorAll("form[data-pad]")) {
  form.hidden = false;
  const canvas = form.querySelector("canvas");
  const field = form.querySelector("[name=strokes]");
  const keep = form.querySelector("[data-pad-keep]");
  const undo = form.querySelector("[data-pad-undo]");
  const clear = form.querySelector("[data-pad-clear]");
  const pad = new SignaturePad(canvas, { penColor: "#1b2a52", minWidth: 0.7, maxWidth: 2.2, minDistance: 2 });

  // [[x, y, milliseconds since the first touch, pressure], …] for each stroke
  const strokes = () => {
    const groups = pad.toData().filter((group) => group.points.length);
    const start = groups.length ? groups[0].points[0].time : 0;
    const round = (number, by) => Math.round(number * by) / by;
    return groups.map((group) => group.points.map((point) => [
      round(point.x, 10), round(point.y, 10), Math.max(0, Math.round(point.time - start)), round(point.pressure || 0, 100),
    ]));
  };
  const changed = () => {
    for (const button of [keep, undo, clear]) button.disabled = pad.isEmpty();
  };
  // The canvas has as many dots as the screen; what is drawn already survives a turn of the phone.
  const fit = () => {
    const drawn = pad.toData();
    const dots = Math.max(window.devicePixelRatio || 1, 1);
    canvas.width = Math.round(canvas.clientWidth * dots);
    canvas.height = Math.round(canvas.clientHeight * dots);
    canvas.getContext("2d").scale(dots, dots);
    pad.clear();
    pad.fromData(drawn);
  };

  new ResizeObserver(fit).observe(canvas);
  pad.addEventListener("endStroke", changed);
  undo.addEventListener("click", () => { pad.fromData(pad.toData().slice(0, -1)); changed(); });
  clear.addEventListener("click", () => { pad.clear(); changed(); });
  form.addEventListener("submit", () => { field.value = JSON.stringify(strokes()); });
  changed();
}
