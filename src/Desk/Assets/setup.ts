// Measuring how fast a station's reader reads: a watch that fills in what is otherwise typed.
for (const watch of document.querySelectorAll<HTMLElement>("[data-watch]")) {
  const button = watch.querySelector("button")!;
  const shown = watch.querySelector<HTMLElement>("[role=timer]")!;
  const form = watch.closest("form")!;
  const minutes = form.querySelector<HTMLInputElement>("[name=phut]")!, seconds = form.querySelector<HTMLInputElement>("[name=giay]")!;
  let begun = 0, ticking = 0;

  const said = (value: number) => value.toFixed(1).replace(".", ",");
  const show = (ms: number) => (shown.textContent = said(ms / 1000));
  watch.hidden = false;
  button.addEventListener("click", () => {
    if (!ticking) {
      begun = performance.now();
      ticking = window.setInterval(() => show(performance.now() - begun), 100);
      button.textContent = button.dataset.stop!;
      return;
    }
    clearInterval(ticking);
    ticking = 0;
    const took = performance.now() - begun;
    show(took);
    const whole = Math.floor(took / 60_000);
    minutes.value = String(whole);
    seconds.value = said((took - whole * 60_000) / 1000);
    button.textContent = button.dataset.start!;
  });
}
