// The editor that looks like Word. The field below it stays the truth: it holds the Markdown, is what is sent and kept, and is one
// press away. Without this script the field is simply there.
import { Editor } from "@tiptap/core";
import { extensions, Source } from "./markdown";
import { paste, unstyled } from "./paste";

const area = document.querySelector<HTMLTextAreaElement>("#bai #loi-bai");
const bar = document.getElementById("thanh-soan");
if (area && bar && !area.matches(":disabled")) begin(area, bar);

function begin(area: HTMLTextAreaElement, bar: HTMLElement) {
  const label = document.querySelector<HTMLLabelElement>(`label[for="${area.id}"]`)!;
  const how = document.getElementById("cach-viet")!;
  const said = document.getElementById("soan-bao")!;
  const tools = document.getElementById("soan-nut")!;
  const raw = document.getElementById("soan-tho") as HTMLButtonElement;
  const dialog = document.getElementById("soan-lien-ket") as HTMLDialogElement;
  const token = area.form!.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")!.value;
  const preference = "soan-tho";
  const say = (words: string) => (said.textContent = words);

  const frame = document.createElement("div");
  frame.className = "editor";
  area.before(frame);
  label.id ||= "loi-bai-nhan";

  let source: Source;
  let own = false;
  const editor: Editor = new Editor({
    element: frame,
    extensions,
    injectCSS: false,
    editorProps: {
      attributes: { class: "editor-page form-control", role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, spellcheck: "true" },
      transformPastedHTML: unstyled,
      handlePaste: (_, event) => paste(editor, event, bar.dataset.dan!, token, say),
    },
    onUpdate: () => {
      const text = source.write();
      if (text === area.value) return;
      area.value = text;
      own = true;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      own = false;
    },
    onTransaction: () => show(),
  });

  const open = () => {
    source = new Source(editor, area.value);
    source.show();
  };

  // The toolbar is one stop of the Tab key; arrows go along it.
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("button[data-lenh]"), raw];
  const stops = () => buttons.filter((button) => !button.hidden && !button.closest("[hidden]"));
  const stop = (button: HTMLButtonElement) => buttons.forEach((one) => (one.tabIndex = one === button ? 0 : -1));

  const active: Record<string, () => boolean> = {
    dam: () => editor.isActive("bold"),
    nghieng: () => editor.isActive("italic"),
    muc: () => editor.isActive("heading", { level: 2 }),
    "muc-nho": () => editor.isActive("heading", { level: 3 }),
    "gach-dau": () => editor.isActive("bulletList"),
    "danh-so": () => editor.isActive("orderedList"),
    trich: () => editor.isActive("blockquote"),
    "lien-ket": () => editor.isActive("link"),
    bang: () => editor.isActive("table"),
  };
  const run: Record<string, () => void> = {
    dam: () => editor.chain().focus().toggleBold().run(),
    nghieng: () => editor.chain().focus().toggleItalic().run(),
    muc: () => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    "muc-nho": () => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    "gach-dau": () => editor.chain().focus().toggleBulletList().run(),
    "danh-so": () => editor.chain().focus().toggleOrderedList().run(),
    trich: () => editor.chain().focus().toggleBlockquote().run(),
    "lien-ket": () => askLink(),
    bang: () => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
    "them-hang": () => editor.chain().focus().addRowAfter().run(),
    "them-cot": () => editor.chain().focus().addColumnAfter().run(),
    "bo-hang": () => editor.chain().focus().deleteRow().run(),
    "bo-cot": () => editor.chain().focus().deleteColumn().run(),
    "bo-bang": () => editor.chain().focus().deleteTable().run(),
    lui: () => editor.chain().focus().undo().run(),
    toi: () => editor.chain().focus().redo().run(),
  };

  function show() {
    if (!source) return;
    const table = editor.isActive("table");
    for (const button of buttons) {
      const name = button.dataset.lenh!;
      if (active[name] && name !== "bang") button.setAttribute("aria-pressed", String(active[name]()));
      if (button.dataset.trong === "bang") button.hidden = !table;
      if (name === "bang") button.hidden = table;
      if (name === "lui") button.setAttribute("aria-disabled", String(!editor.can().undo()));
      if (name === "toi") button.setAttribute("aria-disabled", String(!editor.can().redo()));
    }
    if (!stops().some((button) => button.tabIndex === 0)) stop(stops()[0]);
  }

  const address = dialog.querySelector<HTMLInputElement>("input")!;
  function askLink() {
    address.value = editor.getAttributes("link").href ?? "";
    dialog.returnValue = "";
    dialog.showModal();
  }
  dialog.addEventListener("close", () => {
    const typed = address.value.trim();
    const link = editor.chain().focus().extendMarkRange("link");
    if (dialog.returnValue === "bo") link.unsetLink().run();
    if (dialog.returnValue !== "gan" || !typed) return;
    const href = /^(https?:|mailto:|tel:|\/)/i.test(typed) ? typed : `https://${typed}`;
    if (editor.state.selection.empty && !editor.isActive("link")) editor.chain().focus().insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] }).run();
    else link.setLink({ href }).run();
  });

  const rich = (on: boolean) => {
    frame.hidden = tools.hidden = !on;
    area.hidden = how.hidden = on;
    raw.setAttribute("aria-pressed", String(!on));
    stop(stops()[0]);
  };
  const choose = (on: boolean) => {
    if (on) open();
    const fits = !on || source.fits;
    say(fits ? "" : bar.dataset.khong!);
    rich(on && fits);
    return on && fits;
  };

  for (const button of buttons)
    button.addEventListener("click", () => {
      stop(button);
      if (button !== raw) return run[button.dataset.lenh!]();
      const on = choose(raw.getAttribute("aria-pressed") === "true");
      try {
        localStorage.setItem(preference, on ? "" : "1");
      } catch {
        // A browser that keeps nothing asks again next time.
      }
      if (on) editor.commands.focus();
      else area.focus();
    });
  bar.addEventListener("keydown", (e) => {
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (to === undefined || at < 0) return;
    e.preventDefault();
    const next = all[(to + all.length) % all.length];
    stop(next);
    next.focus();
  });
  frame.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k") {
      e.preventDefault();
      askLink();
    } else if (e.altKey && e.key === "F10") {
      e.preventDefault();
      stops().find((button) => button.tabIndex === 0)?.focus();
    }
  });
  label.addEventListener("click", () => area.hidden && editor.commands.focus());

  // What another hand puts into the field (text taken back, a picture's line) is shown as well.
  area.addEventListener("input", () => {
    if (!own && area.hidden) choose(true);
  });

  bar.hidden = false;
  let wanted = true;
  try {
    wanted = localStorage.getItem(preference) !== "1";
  } catch {
    // As above.
  }
  if (!choose(wanted)) show();
}
