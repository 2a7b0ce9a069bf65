// Keeps the operator's pages for when there is no network or the office's machine is off. Served from /truc-may/, as far as which it reaches.
const worker = self as unknown as ServiceWorkerGlobalScope;
const shelf = "truc-may-1", patience = 6_000;
const dated = /^(\/truc-may\/[^/]+)\/(\d{4}-\d\d-\d\d)$/, door = /^\/truc-may\/[^/]+$/;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => event.waitUntil(keep(event.data)));

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (event.request.mode === "navigate") {
    if (dated.test(url.pathname) || door.test(url.pathname)) event.respondWith(show(event.request, url.pathname));
  } else if (url.pathname.startsWith("/dist/") || url.pathname === "/favicon.svg") {
    event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(event.request)));
  }
});

const today = () => {
  const now = new Date(), two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** The page as the server has it; where it does not answer, or something before it says that it does not, as it was kept. */
async function show(request: Request, path: string): Promise<Response> {
  const store = await caches.open(shelf);
  try {
    const answer = await Promise.race([fetch(request), new Promise<never>((_, fail) => setTimeout(() => fail(new Error("late")), patience))]);
    if (answer.status === 404) await forget(store, path.match(/^\/truc-may\/[^/]+/)![0]);
    if (answer.ok && dated.test(path)) await store.put(path, answer.clone());
    if (answer.status < 500) return answer;
  } catch {
    // Answered below.
  }
  const kept = await store.match(door.test(path) ? `${path}/${today()}` : path);
  return kept ?? new Response("<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Chưa có mạng</title><h1>Chưa có mạng</h1><p>Trang này chưa được lưu trên máy. Mở lại khi có mạng.</p>", {
    status: 503, headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

/** Fetches the coming days and what they are made of, and lets go of what is past. */
async function keep({ at, files, days }: { at: string; files: string[]; days: string[] }) {
  const store = await caches.open(shelf);
  for (const url of [...files, ...days]) {
    const path = new URL(url).pathname;
    if (files.includes(url) && (await store.match(path))) continue;
    try {
      const answer = await fetch(path, { credentials: "same-origin" });
      // Where the PIN is asked again, the door is no programme.
      if (answer.ok && !answer.redirected) await store.put(path, answer);
    } catch {
      // It stays as it was kept.
    }
  }
  const wanted = new Set(files.map((url) => new URL(url).pathname)), first = days.map((url) => new URL(url).pathname).sort()[0] ?? "";
  for (const request of await store.keys()) {
    const path = new URL(request.url).pathname;
    if (dated.test(path) ? path.startsWith(`${at}/`) && path < first : !wanted.has(path)) await store.delete(request);
  }
}

/** A link that is no more leaves nothing behind. */
async function forget(store: Cache, at: string) {
  for (const request of await store.keys()) if (new URL(request.url).pathname.startsWith(`${at}/`)) await store.delete(request);
}
