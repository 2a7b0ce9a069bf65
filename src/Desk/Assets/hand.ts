// Posting by hand: copies the approved words, and hands words and pictures to another app. What a browser cannot do is not shown.

// Where a page is not served over https (another machine of the office) there is no clipboard; the words are then chosen, and
// the old command copies them where it still works.
const choose = (box: HTMLElement) => {
  box.focus();
  if (box instanceof HTMLTextAreaElement) {
    box.select();
    return;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.selectAllChildren(box);
};

const copy = async (box: HTMLElement): Promise<boolean> => {
  choose(box);
  if (box instanceof HTMLTextAreaElement && navigator.clipboard && isSecureContext) {
    try {
      await navigator.clipboard.writeText(box.value);
      return true;
    } catch {
      // Refused by the person or the browser: the words stand chosen.
    }
  }
  return document.execCommand("copy");
};

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  const box = document.getElementById(button.dataset.copy!);
  const said = button.parentElement?.querySelector("[role=status]");
  button.hidden = !box;
  button.addEventListener("click", async () => {
    const done = box !== null && (await copy(box));
    if (said) said.textContent = (done ? button.dataset.done : button.dataset.chosen) ?? "";
  });
}

// Read before the tap: a browser lets a page share only right after one.
const pictures = async (): Promise<File[]> =>
  Promise.all(
    [...document.querySelectorAll<HTMLAnchorElement>("a[data-picture]")].map(async (link) => {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(`${answer.status}`);
      return new File([await answer.blob()], link.download, { type: link.dataset.picture });
    }),
  );

const share = document.querySelector<HTMLButtonElement>("[data-share]");
if (share && typeof navigator.share === "function") {
  let files: File[] = [];
  pictures().then((read) => (files = read), () => (files = []));
  share.hidden = false;
  share.addEventListener("click", async () => {
    const text = [...document.querySelectorAll<HTMLElement>(".hand-part [data-copy]")]
      .map((button) => document.getElementById(button.dataset.copy!))
      .map((box) => (box instanceof HTMLTextAreaElement ? box.value : (box?.innerText ?? "")))
      .join("\n\n");
    const all = { text, files };
    try {
      await navigator.share(files.length > 0 && navigator.canShare?.(all) ? all : { text });
    } catch {
      // The person turned back; nothing was shared and nothing is lost.
    }
  });
}
