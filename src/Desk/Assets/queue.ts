// A post of a queue is dragged to its place by a handle, with mouse, pen or finger. Its forms do the same without: letting go sends one.
for (const list of document.querySelectorAll<HTMLElement>("[data-keo]")) {
  const rows = [...list.querySelectorAll<HTMLElement>(":scope > li")].filter((row) => row.querySelector(".hang-keo"));
  for (const row of rows) {
    const handle = row.querySelector<HTMLElement>(".hang-keo")!;
    const from = rows.indexOf(row);
    const others = rows.filter((other) => other !== row);
    let to: number | null = null;

    const marked = (place: number | null) => {
      to = place;
      row.classList.toggle("hang-di", place !== null);
      others.forEach((other, at) => {
        other.classList.toggle("hang-truoc", place !== null && place !== from && at === place);
        other.classList.toggle("hang-sau", place !== null && place !== from && place === others.length && at === place - 1);
      });
    };
    const middle = (other: HTMLElement) => other.getBoundingClientRect().top + other.offsetHeight / 2;

    handle.hidden = false;
    handle.addEventListener("pointerdown", (e) => {
      if (e.button !== 0) return;
      e.preventDefault();
      handle.setPointerCapture(e.pointerId);
      marked(from);
    });
    handle.addEventListener("pointermove", (e) => {
      if (to === null) return;
      // Near an end of the window the page goes along.
      const edge = 60, step = 14;
      if (e.clientY < edge) scrollBy(0, -step);
      else if (e.clientY > innerHeight - edge) scrollBy(0, step);
      marked(others.filter((other) => middle(other) < e.clientY).length);
    });
    handle.addEventListener("pointercancel", () => marked(null));
    document.addEventListener("keydown", (e) => {
      if (e.key === "Escape" && to !== null) marked(null);
    });
    handle.addEventListener("pointerup", () => {
      const place = to;
      marked(null);
      if (place === null || place === from) return;
      const number = row.querySelector<HTMLInputElement>("input[name=cho]");
      if (number) number.value = rows[place].querySelector<HTMLInputElement>("input[name=cho]")!.defaultValue;
      // Of two posts each has one button, which puts it where the other is.
      (number ?? row.querySelector<HTMLInputElement>(".hang-cho input"))!.form!.requestSubmit();
    });
  }
}
