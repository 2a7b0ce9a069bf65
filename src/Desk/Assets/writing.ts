// Writing an item: nothing that is typed is lost, and typing never waits. Each keystroke is kept in this browser at once; a moment
// after the last one the server gets it, keeps it, and answers with what every channel would say.

const form = document.querySelector<HTMLFormElement>("form#bai");
if (form) {
  const key = `bai:${form.dataset.bai}`;
  const look = document.getElementById("xem-truoc")!;
  const kept = document.getElementById("giu")!;
  const turn = form.elements.namedItem("luot") as HTMLInputElement;
  const restMs = 700, longestMs = 5_000, againMs = 5_000, answerMs = 6_000;

  type Kept = { at: number; fields: Record<string, string>; sent?: boolean };
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

  // What belongs to the item, and what stood in its details when the page was opened; other hidden fields, ticks and the times of posts are acts of their own.
  const opened = "cu-";
  const fields = [...form.elements].filter((e): e is Field =>
    (e instanceof HTMLInputElement && (e.type !== "hidden" || e.name.startsWith(opened)) && e.type !== "checkbox" && e.name !== "person" && !e.name.startsWith("gio")) || e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement);
  const typed = () => Object.fromEntries(fields.map((f) => [f.name, f.value]));

  // A browser that keeps nothing (private windows, a full disk) writes on without: the server has it a moment later.
  const keep = (value: Kept | null) => {
    try {
      if (value) localStorage.setItem(key, JSON.stringify(value));
      else localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  };
  const found = (): Kept | null => {
    try {
      const value = JSON.parse(localStorage.getItem(key) ?? "null");
      return value && typeof value.at === "number" && typeof value.fields === "object" ? value : null;
    } catch {
      return null;
    }
  };

  let first = 0, timer = 0;
  const send = () => {
    clearTimeout(timer);
    first = 0;
    // Tried again until the server has answered this turn: it may be starting anew.
    timer = window.setTimeout(send, againMs);
    look.dispatchEvent(new Event("nghi"));
  };
  const said = (what: string, add = "") => (kept.textContent = [kept.dataset[what] ?? "", add].join(" ").trim());

  // What an earlier page could not bring to the server is offered, and stays apart until it is taken or refused.
  // What was sent with the last press and arrived is not offered; the address then forgets that it arrived.
  const before = found();
  const arrived = document.querySelector("[data-xong]") !== null;
  const left = before?.sent && arrived ? null : before;
  if (before && !left) keep(null);
  if (arrived) history.replaceState(null, "", location.pathname + location.hash);
  const plain = (text: string) => text.normalize().trim();
  const differs = left && fields.some((f) => !f.name.startsWith(opened) && f.name in left.fields && plain(left.fields[f.name]) !== plain(f.value));
  const offer = document.getElementById("con-giu");
  let asked = false;
  if (left && differs && offer) {
    asked = true;
    offer.hidden = false;
    offer.querySelector("time")!.textContent = new Date(left.at).toLocaleString("vi-VN");
    document.getElementById("con-giu-chu")!.textContent = (left.fields["noi-dung"] ?? "").slice(0, 600);
    offer.querySelector("[data-lay]")!.addEventListener("click", () => {
      for (const f of fields)
        if (f.name in left.fields) {
          f.value = left.fields[f.name];
          f.dispatchEvent(new Event("input"));
        }
      asked = false;
      offer.hidden = true;
      changed();
    });
    offer.querySelector("[data-bo]")!.addEventListener("click", () => {
      asked = false;
      offer.hidden = true;
      if (turn.value) changed();
      else keep(null);
    });
  } else if (left) keep(null);

  const changed = () => {
    const now = Date.now();
    turn.value = String(now);
    const here = !asked && keep({ at: now, fields: typed() });
    said(here ? "local" : "typing");
    first ||= now;
    clearTimeout(timer);
    timer = window.setTimeout(send, Math.max(0, Math.min(restMs, first + longestMs - now)));
  };
  form.addEventListener("input", (e) => {
    if (fields.includes(e.target as Field)) changed();
  });

  look.addEventListener("htmx:after:swap", () => {
    const answer = document.getElementById("giu-luc");
    if (!answer || !turn.value || answer.dataset.luot !== turn.value) return;
    clearTimeout(timer);
    // Not kept at the server (nobody's name is known yet): this browser goes on keeping it.
    if (!("giu" in answer.dataset)) return;
    if (!asked) keep(null);
    kept.textContent = answer.textContent;
  });

  // A press asks first whether the server is there: a page of the browser's own would take the place of what was typed.
  let sure = false;
  document.addEventListener("submit", async (e) => {
    const sent = e.target as HTMLFormElement;
    if (sent !== form || sure) return;
    e.preventDefault();
    if (!asked) keep({ at: Date.now(), fields: typed(), sent: true });
    try {
      const answer = await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(answerMs) });
      if (!answer.ok) throw new Error(`${answer.status}`);
    } catch {
      said("away");
      return;
    }
    sure = true;
    clearTimeout(timer);
    form.requestSubmit((e as SubmitEvent).submitter);
    sure = false;
  });
}
