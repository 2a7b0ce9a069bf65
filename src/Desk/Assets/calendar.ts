// The calendar: month and week as a grid in which posts and activities are dragged, several posts chosen at once. What a drop does to the approval is
// said while the post hangs over its new time, and the server decides again. In the list only the ticks are counted.
import { Calendar, type EventApi, type EventInput } from "fullcalendar";
import vi from "fullcalendar/locales/vi";
import dayGrid from "fullcalendar/daygrid";
import timeGrid from "fullcalendar/timegrid";
import interaction from "fullcalendar/interaction";
import classic from "fullcalendar/themes/classic";

type Post = {
  id: string; title: string; start: string; seen: number; account: string; channel: string; state: string; colour: string;
  movable?: boolean; approved?: boolean; windowFrom?: string; windowTo?: string; earliest?: string; last?: string; begun?: boolean; until?: string;
};
type Day = { lunar: string; said: string; notes?: { text: string; matters: boolean }[]; crowd?: string };
type Activity = { id: string; title: string; first: string; end: string; address: string; movable?: boolean };
type Data = { posts: Post[]; activities: Activity[]; days: Record<string, Day>; more: boolean };
type Moved = { done: boolean; words: string; first: string; last: string };
type Answer = { done: boolean; asks: boolean; words: string; seen: number; start: string };

const part = (name: string, kind: string, text = "", title = ""): HTMLElement => {
  const element = document.createElement(name);
  element.className = kind;
  element.textContent = text;
  if (title) element.title = title;
  return element;
};

// Wall time of the unit, without a zone: the calendar is told that it is UTC, so that no browser shifts it.
const wall = (date: Date): string => date.toISOString().slice(0, 19);

const weekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
const weekday = (date: Date): string => `${weekdays[date.getUTCDay()]} ${wall(date).slice(8, 10)}/${wall(date).slice(5, 7)}`;

const grid = document.getElementById("lich");
const rule = document.getElementById("lich-luat");
const trouble = document.getElementById("lich-loi");
const ask = document.getElementById("lich-hoi") as HTMLDialogElement | null;

const say = (element: HTMLElement | null, text: string) => {
  if (!element) return;
  element.textContent = text;
  element.hidden = text === "";
};

// What a new time does, whether it can be given, and whether somebody would have to approve again.
const effect = (post: Post, time: string, now: string): { key: string; allowed: boolean; asks?: boolean } => {
  const within = (at: string) => !(post.windowFrom && at < post.windowFrom) && !(post.windowTo && at > post.windowTo);
  if (time <= now) return { key: "past", allowed: false };
  if (post.last && time > post.last) return { key: "last", allowed: false };
  if (post.earliest && time < post.earliest) return { key: "earliest", allowed: false };
  if (post.until && time > post.until) return { key: "until", allowed: false };
  if (post.approved && !within(time)) return { key: "voids", allowed: true, asks: true };
  if (post.begun && time !== post.start) return { key: "restarts", allowed: true, asks: true };
  if (!post.approved) return { key: "none", allowed: true };
  return { key: within(post.start) ? "keeps" : "restores", allowed: true };
};

const confirmed = (words: string, why: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!ask) return resolve(false);
    document.getElementById("lich-hoi-loi")!.textContent = words;
    document.getElementById("lich-hoi-vi")!.textContent = why;
    ask.returnValue = "";
    ask.addEventListener("close", () => resolve(ask.returnValue === "doi"), { once: true });
    ask.showModal();
  });

const count = (form: HTMLElement | null, chosen: number) => {
  const said = form?.querySelector("[data-chosen]");
  if (said) said.textContent = chosen > 0 ? String(chosen) : "";
};

const show = async (element: HTMLElement, luat: HTMLElement) => {
  const { span, day, from, to, source, token } = element.dataset;
  const opened = performance.now();
  const begun = new Date(`${element.dataset.now}Z`).getTime();
  const now = () => wall(new Date(begun + performance.now() - opened));
  const answer = await fetch(`${source}&from=${from}&to=${to}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  const data = (await answer.json()) as Data;
  if (data.more) say(trouble, luat.dataset.more ?? "");

  const chosen = new Set<string>();
  let choosing = false;
  const many = document.getElementById("lich-nhieu") as HTMLFormElement;
  const place = document.getElementById("lich-chon")!;
  const button = document.getElementById("lich-bat-chon") as HTMLButtonElement;

  const input = (post: Post): EventInput => ({
    id: post.id, title: post.title, start: `${post.start}Z`, url: `/lich/bai/${post.id}?ve=${encodeURIComponent(location.pathname + location.search)}`,
    startEditable: post.movable ?? false, durationEditable: false, extendedProps: { post },
  });
  // What is no post lasts whole days: it is dragged from day to day, never to an hour.
  const whole = (one: Activity): EventInput => ({
    title: one.title, start: one.first, end: one.end, allDay: true, url: one.address, startEditable: one.movable ?? false, durationEditable: false, extendedProps: { activity: one },
  });
  const activityOf = (event: EventApi) => event.extendedProps.activity as Activity | undefined;
  const postOf = (event: EventApi) => event.extendedProps.post as Post;

  // The day's own: the lunar date small beside the solar, what is kept on it, and that it is crowded.
  const head = (key: string, number: string): { domNodes: HTMLElement[] } => {
    const known = data.days[key];
    const nodes = [part("span", "lich-so", number)];
    if (known) {
      const lunar = part("small", "lich-am", known.lunar, known.said);
      lunar.setAttribute("aria-label", known.said);
      nodes.push(lunar);
      if (known.crowd) nodes.push(part("span", "lich-day badge bg-orange-lt", luat.dataset.crowd, known.crowd));
      const notes = known.notes ?? [];
      for (const note of notes.slice(0, 2)) nodes.push(part("span", `lich-dip${note.matters ? " chinh" : ""}`, note.text, note.text));
    }
    return { domNodes: nodes };
  };
  // A day is called by what stands in it; a name beside that would keep the rest from who listens.
  const said = ({ el }: { el: HTMLElement }) => {
    for (const named of [el, ...el.querySelectorAll("div[aria-label]")]) named.removeAttribute("aria-label");
  };
  const matters = (key: string) => (data.days[key]?.notes?.some((note) => note.matters) ? "lich-ngay-chinh" : "");

  const send = async (post: Post, time: string, accepted: boolean): Promise<Answer> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ __RequestVerificationToken: token!, luc: time, thay: String(post.seen), ...(accepted ? { "dong-y": "1" } : {}) })) form.append(name, value);
    const said = await fetch(`/lich/bai/${post.id}/doi`, { method: "POST", body: form, headers: { Accept: "application/json" } });
    if (!said.headers.get("Content-Type")?.startsWith("application/json")) throw new Error(said.statusText);
    return (await said.json()) as Answer;
  };

  const shift = async (one: Activity, day: string): Promise<Moved> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ __RequestVerificationToken: token!, ngay: day, thay: one.first })) form.append(name, value);
    const said = await fetch(`${one.address}/doi`, { method: "POST", body: form, headers: { Accept: "application/json" } });
    if (!said.headers.get("Content-Type")?.startsWith("application/json")) throw new Error(said.statusText);
    return (await said.json()) as Moved;
  };

  const calendar = new Calendar(element, {
    plugins: [dayGrid, timeGrid, interaction, classic],
    locale: vi, timeZone: "UTC", firstDay: 1, headerToolbar: false, fixedWeekCount: false,
    initialView: span === "tuan" ? "timeGridWeek" : "dayGridMonth", initialDate: day, now: () => `${now()}Z`,
    height: span === "tuan" ? 720 : "auto", scrollTime: "06:00", allDaySlot: data.activities.length > 0, nowIndicator: true, eventDisplay: "block",
    dayMaxEvents: 5, moreLinkContent: (more) => (more.isNarrow ? `+${more.num}` : luat.dataset.others!.replace("{0}", String(more.num))),
    defaultTimedEventDuration: "00:45", eventDurationEditable: false, eventTimeFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    slotHeaderFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    events: [...data.activities.map(whole), ...data.posts.map(input)],
    dayCellTopContent: (cell) => head(wall(cell.date).slice(0, 10), cell.dayNumberText),
    dayCellTopClass: "lich-tren", dayCellTopInnerClass: "lich-dau",
    dayCellDidMount: said, dayHeaderDidMount: said, dayLaneDidMount: said,
    dayCellClass: (cell) => matters(wall(cell.date).slice(0, 10)),
    views: { timeGridWeek: { slotEventOverlap: false, dayHeaderClass: "lich-tren", dayHeaderInnerClass: "lich-dau", dayHeaderContent: (cell: { date: Date; text: string }) => head(wall(cell.date).slice(0, 10), weekday(cell.date)) } },
    eventClass: (info) => activityOf(info.event) ? "lich-bai lich-viec-ngay" : `lich-bai lich-${postOf(info.event).colour}${chosen.has(info.event.id) ? " lich-duoc-chon" : ""}`,
    eventContent: (info) => {
      if (activityOf(info.event)) return { domNodes: [part("span", "lich-chu", info.event.title, info.event.title)] };
      const post = postOf(info.event);
      const whole = `${post.start.slice(11, 16)} ${post.title} · ${post.account} · ${post.state}`;
      const box = part("span", "lich-chu", "", whole);
      box.append(part("b", "", post.start.slice(11, 16)), " ", part("span", "lich-ten", post.title), part("small", "", `${post.account} · ${post.state}`));
      return { domNodes: [box] };
    },
    eventAllow: (where, event) => {
      if (!event) return false;
      if (activityOf(event)) {
        luat.textContent = luat.dataset.activity ?? "";
        return where.allDay;
      }
      if (where.allDay) return false;
      const { key, allowed } = effect(postOf(event), wall(where.start), now());
      luat.dataset.key = key;
      luat.textContent = luat.dataset[key] ?? "";
      return allowed;
    },
    eventDragStop: () => {
      delete luat.dataset.key;
      luat.textContent = luat.dataset.grab ?? "";
    },
    eventDrop: async ({ event, revert }) => {
      const activity = activityOf(event);
      if (activity) {
        say(trouble, "");
        try {
          const said = await shift(activity, wall(event.start!).slice(0, 10));
          if (said.done) luat.textContent = `${luat.dataset.moved} ${said.words}`;
          else say(trouble, said.words);
          const end = new Date(`${said.last}T00:00:00Z`);
          end.setUTCDate(end.getUTCDate() + 1);
          event.remove();
          calendar.addEvent(whole({ ...activity, first: said.first, end: wall(end).slice(0, 10) }));
        } catch {
          revert();
          say(trouble, luat.dataset.lost ?? "");
        }
        return;
      }
      const [post, time] = [postOf(event), wall(event.start!)];
      const at = `${time.slice(11, 16)} ${time.slice(8, 10)}/${time.slice(5, 7)}: ${post.title}`;
      say(trouble, "");
      try {
        const { key, asks = false } = effect(post, time, now());
        if (asks && !(await confirmed(at, luat.dataset[key] ?? ""))) return revert();
        let said = await send(post, time, asks);
        if (said.asks && (await confirmed(at, said.words))) said = await send(post, time, true);
        if (said.done) {
          luat.textContent = `${luat.dataset.moved} ${said.words}`;
        } else {
          revert();
          if (!said.asks) say(trouble, said.words);
        }
        // Where somebody else was first, it stands where they put it.
        const kept: Post = { ...post, start: said.start, seen: said.seen };
        event.remove();
        calendar.addEvent(input(said.done ? { ...kept, ...(await colour(kept)) } : kept));
      } catch {
        revert();
        say(trouble, luat.dataset.lost ?? "");
      }
    },
    eventClick: (info) => {
      const post = postOf(info.event);
      if (!choosing || activityOf(info.event)) return;
      info.jsEvent.preventDefault();
      if (!post.movable) return;
      if (!chosen.delete(post.id)) chosen.add(post.id);
      place.replaceChildren(...[...chosen].map((id) => Object.assign(document.createElement("input"), { type: "hidden", name: "bai", value: id })));
      many.hidden = chosen.size === 0;
      count(many, chosen.size);
      info.event.setProp("className", chosen.has(post.id) ? "lich-duoc-chon" : "");
    },
  });

  // What a moved post looks like now is the server's to say.
  const colour = async (post: Post): Promise<Partial<Post>> => {
    const key = post.start.slice(0, 10);
    const again = await fetch(`${source}&from=${key}&to=${key}`, { headers: { Accept: "application/json" } });
    return again.ok ? (((await again.json()) as Data).posts.find((one) => one.id === post.id) ?? {}) : {};
  };

  button.hidden = !data.posts.some((post) => post.movable);
  button.addEventListener("click", () => {
    choosing = !choosing;
    button.setAttribute("aria-pressed", String(choosing));
    button.classList.toggle("btn-primary", choosing);
    button.classList.toggle("btn-outline-primary", !choosing);
    if (choosing) return;
    chosen.clear();
    place.replaceChildren();
    many.hidden = true;
    for (const event of calendar.getEvents()) if (!activityOf(event)) event.setProp("className", "");
  });
  calendar.render();
};

if (grid && rule) show(grid, rule).catch(() => say(trouble, rule.dataset.lost ?? ""));

const list = document.getElementById("lich-danh-sach");
list?.addEventListener("change", () => count(list, list.querySelectorAll("input[name=bai]:checked").length));
