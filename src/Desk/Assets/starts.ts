// Beginning from pasted words: where the browser has them with their marks (bold, lists, tables), these are sent along.
const area = document.querySelector<HTMLTextAreaElement>("textarea[data-html]");
const html = area?.form?.elements.namedItem("html") as HTMLInputElement | null;
if (area && html) {
  const longest = 3_000_000;
  let whole = "";
  area.addEventListener("paste", (e) => {
    const marked = e.clipboardData?.getData("text/html") ?? "";
    const alone = area.value.trim() === "" || (area.selectionStart === 0 && area.selectionEnd === area.value.length);
    html.value = alone && marked.length <= longest ? marked : "";
    setTimeout(() => (whole = area.value));
  });
  // Words that somebody changed after pasting are theirs: they go as they stand in the field.
  area.form!.addEventListener("submit", () => {
    if (area.value !== whole) html.value = "";
  });
}
