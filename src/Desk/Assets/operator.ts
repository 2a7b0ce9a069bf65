// What the operator's page does beyond what it does without a script: keeps ticks until they are sent, shows what is urgent, runs along with
// who reads, and where there is HTTPS has itself kept for when there is no network.
type Kept = { id: string; day: string; slot: string; says: string; made: number; fields: Record<string, string[]>; why?: string };

const page = document.querySelector<HTMLElement>("[data-truc-may]");
if (page) start(page);

function start(all: HTMLElement) {
  const at = all.dataset.trucMay!, day = all.dataset.day!, key = `danh-dau ${at}`;
  const told = all.querySelector<HTMLElement>("[data-kept]")!;
  const late = Date.now() - Number(all.dataset.made) > 5 * 60_000;
  let sending = false, reached = false, trouble = "";

  // Two pages of one phone write into the same queue: it is read anew before each change.
  const queue = (): Kept[] => JSON.parse(localStorage.getItem(key) ?? "[]");
  const change = (how: (now: Kept[]) => Kept[]) => localStorage.setItem(key, JSON.stringify(how(queue())));
  const clock = (ms: number) => new Date(ms).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });

  // Not randomUUID, which browsers give to HTTPS alone.
  const name = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  function show() {
    const waiting = queue();
    for (const one of waiting.filter((kept) => kept.day === day)) {
      const said = all.querySelector<HTMLElement>(`[data-slot="${one.slot}"] [data-said]`);
      if (said) say(said, `${one.says}, ${clock(one.made)}. ${one.why ?? ""}`, !one.why);
    }
    const open = waiting.filter((kept) => !kept.why).length;
    const lines = [trouble, open > 0 ? told.dataset.waiting!.replace("{0}", String(open)) : "", late && !reached ? told.dataset.old!.replace("{0}", new Date(Number(all.dataset.made)).toLocaleString("vi-VN")) : ""];
    told.textContent = lines.filter(Boolean).join(" ");
    told.hidden = told.textContent === "";
  }

  function say(where: HTMLElement, words: string, wait: boolean) {
    where.textContent = words.trim();
    where.toggleAttribute("data-wait", wait);
  }

  async function send() {
    const waiting = queue().filter((kept) => !kept.why);
    if (sending || waiting.length === 0) return;
    sending = true;
    try {
      const now = Date.now();
      const answer = await fetch(`${at}/gui`, {
        method: "POST", headers: { "Content-Type": "application/json" }, signal: AbortSignal.timeout(15_000),
        body: JSON.stringify({ ticks: waiting.slice(0, 100).map((kept) => ({ age: Math.max(0, now - kept.made), fields: kept.fields })) }),
      });
      trouble = answer.status === 401 ? told.dataset.again! : answer.status === 404 ? told.dataset.ended! : "";
      if (!answer.ok) return;
      reached = true;
      const { ticks } = (await answer.json()) as { ticks: { id: string; taken: boolean; why: string | null }[] };
      const taken = new Set(ticks.filter((one) => one.taken).map((one) => one.id));
      for (const kept of waiting.filter((one) => taken.has(one.id) && one.day === day)) {
        const said = all.querySelector<HTMLElement>(`[data-slot="${kept.slot}"] [data-said]`);
        if (said) say(said, `${kept.says}, ${clock(kept.made)}. Đã ghi vào sổ.`, false);
      }
      change((all) => all.filter((kept) => !taken.has(kept.id)).map((kept) => ({ ...kept, why: ticks.find((one) => one.id === kept.id && !one.taken)?.why ?? kept.why })));
    } catch {
      // No network, or the office's machine is off: it is tried again.
    } finally {
      sending = false;
      show();
    }
  }

  all.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-tick]")) return;
    const id = name(), fields: Record<string, string[]> = {};
    for (const [field, value] of new FormData(form)) (fields[field] ??= []).push(String(value));
    fields.ma = [id];
    const submitter = event.submitter as HTMLButtonElement | null;
    if (submitter?.name) fields[submitter.name] = [submitter.value];
    const says = submitter?.name ? `${form.dataset.says} (${submitter.textContent!.trim().toLocaleLowerCase("vi")})` : form.dataset.says!;
    try {
      change((now) => [...now.filter((kept) => !kept.why), { id, day: fields.ngay[0], slot: fields.gio[0], says, made: Date.now(), fields }]);
    } catch {
      return; // This browser keeps nothing: the form goes its own way.
    }
    event.preventDefault();
    form.closest("details:not(.redo)")?.removeAttribute("open");
    show();
    form.closest("article")!.querySelector("[data-said]")!.scrollIntoView({ block: "center" });
    void send();
  });

  // Light and dark outlive the page.
  for (const look of document.querySelectorAll<HTMLInputElement>(".look")) {
    try {
      look.checked = look.id === (localStorage.getItem("nen") ?? "nen-may");
      look.addEventListener("change", () => localStorage.setItem("nen", look.id));
    } catch { }
  }

  async function urgent() {
    if (document.hidden) return;
    try {
      const answer = await fetch(`${at}/khan-cap`, { signal: AbortSignal.timeout(10_000) });
      if (!answer.ok) return;
      reached = true;
      const place = all.querySelector<HTMLElement>("[data-urgent]")!, came = new DOMParser().parseFromString(await answer.text(), "text/html");
      const before = new Set(Array.from(place.querySelectorAll("article"), (one) => one.id)), now = Array.from(came.querySelectorAll("article"));
      if (now.length === before.size && now.every((one) => before.has(one.id))) return;
      place.replaceChildren(...now.map((one) => document.importNode(one, true)));
      if (now.some((one) => !before.has(one.id))) place.scrollIntoView({ block: "start" });
    } catch {
      // It is asked again.
    } finally {
      show();
    }
  }

  for (const article of all.querySelectorAll<HTMLElement>("article[data-slot]")) pace(article);
  addEventListener("online", () => void send());
  document.addEventListener("visibilitychange", () => void (document.hidden || (send(), urgent())));
  setInterval(() => void (send(), urgent()), 20_000);
  show();
  void send();
  if (late) void urgent();

  if ("serviceWorker" in navigator && isSecureContext)
    void navigator.serviceWorker.register("/truc-may/sw.js", { scope: "/truc-may/" }).then(async () => {
      const files = Array.from(document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[rel=stylesheet], link[rel=icon], script[src]"), (one) => (one instanceof HTMLScriptElement ? one.src : one.href));
      const days = Array.from(document.querySelectorAll<HTMLAnchorElement>("a[data-keep]"), (one) => one.href);
      (await navigator.serviceWorker.ready).active?.postMessage({ at, files, days });
    });
}

/** Runs along with who reads: the sentence that it is time for, by the station's pace. */
function pace(article: HTMLElement) {
  const line = article.querySelector<HTMLElement>("[data-pace]")!, button = line.querySelector("button")!, shown = line.querySelector<HTMLElement>("[role=timer]")!;
  const sentences = Array.from(article.querySelectorAll<HTMLElement>("[data-s]"));
  let begun = 0, ticking = 0;

  const step = () => {
    const second = Math.floor((performance.now() - begun) / 1000);
    shown.textContent = `${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`;
    const here = sentences.findLast((one) => Number(one.dataset.s) <= second);
    for (const one of sentences) one.classList.toggle("here", one === here);
  };
  line.hidden = false;
  button.addEventListener("click", () => {
    if (ticking) {
      clearInterval(ticking);
      ticking = 0;
      button.textContent = button.dataset.start!;
      for (const one of sentences) one.classList.remove("here");
      return;
    }
    begun = performance.now();
    ticking = window.setInterval(step, 250);
    button.textContent = button.dataset.stop!;
    step();
  });
}
