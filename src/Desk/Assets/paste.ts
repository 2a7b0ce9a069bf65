// Pasting: what comes from the web becomes words, lists, headings and tables by the editor itself; what comes from Word, or is
// written in the old fonts' encodings, goes to the server, which knows both. The place where it belongs is held meanwhile.
import type { Editor } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import type { SelectionBookmark } from "@tiptap/pm/state";

const answerMs = 6_000;
const longest = 3_000_000; // characters; the server takes no more

const fromWord = (html: string) => /\bmso-|class="?Mso|urn:schemas-microsoft-com|\bfont-family:\s*["']?\.?(Vn|VNI-)/i.test(html);

// Signs that Vietnamese has no use for, and that its old encodings are full of.
const strange = (text: string) => (text.match(/[®µ¸¶¹·¨©ª«¬»¼½¾¡¢£¤¥¦§ÆÇËÌÎÏÑÖ×ØÜÞßäåæçëîïñö÷øûüþÄÅÛ]/g) ?? []).length * 25 >= text.replace(/\s/g, "").length && text.trim().length > 3;

// The rules of the pages let no inline style count, so that what a style says of bold and italic is said by tags before it is read:
// Google's documents stand whole in a <b> that a style makes light again.
const inline = /^(span|font|a|p)$/i;

export const unstyled = (html: string): string => {
  if (!/\sstyle\s*=|<style/i.test(html)) return html;
  const quiet = html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, " data-kieu="));
  const page = new DOMParser().parseFromString(quiet, "text/html");
  const wrap = (element: Element, name: string) => {
    const inner = page.createElement(name);
    inner.append(...element.childNodes);
    element.append(inner);
  };
  for (const element of page.querySelectorAll<HTMLElement>("[data-kieu]")) {
    const style = element.dataset.kieu!;
    element.removeAttribute("data-kieu");
    const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1] ?? "";
    if (/^(b|strong)$/i.test(element.tagName) && /^(normal|lighter|[1-4]00)$/i.test(weight)) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    if (!inline.test(element.tagName)) continue;
    if (/^(bold|bolder|[6-9]00)$/i.test(weight)) wrap(element, "strong");
    if (/font-style:\s*(italic|oblique)/i.test(style)) wrap(element, "em");
  }
  return page.body.innerHTML;
};

type Answer = { markdown: string; notes: string[] };

const ask = async (address: string, token: string, html: string, text: string): Promise<Answer | null> => {
  const body = new FormData();
  body.set("__RequestVerificationToken", token);
  body.set("html", html);
  body.set("chu", text);
  try {
    const answer = await fetch(address, { method: "POST", body, cache: "no-store", signal: AbortSignal.timeout(answerMs) });
    return answer.ok ? ((await answer.json()) as Answer) : null;
  } catch {
    return null;
  }
};

/** Takes over where the server is to be asked; whether it did. */
export const paste = (editor: Editor, event: ClipboardEvent, address: string, token: string, say: (words: string) => void): boolean => {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (html.includes("data-pm-slice") || html.length + text.length > longest || editor.isActive("codeBlock") || !(fromWord(html) || strange(text))) return false;
  event.preventDefault();
  let place: SelectionBookmark = editor.state.selection.getBookmark();
  const follow = ({ transaction }: { transaction: { docChanged: boolean; mapping: any } }) => {
    if (transaction.docChanged) place = place.map(transaction.mapping);
  };
  editor.on("transaction", follow);
  say("");
  ask(address, token, html, text).then((answer) => {
    editor.off("transaction", follow);
    if (editor.isDestroyed) return;
    if (!answer) {
      // The server is silent: the editor makes of it what it can.
      editor.commands.setTextSelection(place.resolve(editor.state.doc));
      if (html) editor.view.pasteHTML(html);
      else editor.view.pasteText(text);
      return;
    }
    const content = editor.markdown!.parse(answer.markdown);
    const slice = Slice.maxOpen(editor.schema.nodeFromJSON(content.content?.length ? content : { type: "doc", content: [{ type: "paragraph" }] }).content);
    const { from, to } = place.resolve(editor.state.doc);
    editor.view.dispatch(editor.state.tr.replaceRange(from, to, slice).scrollIntoView());
    say(answer.notes.join(" "));
  });
  return true;
};
