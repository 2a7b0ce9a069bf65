// A file above its limit is told before it goes over the line: the server would cut it off on its way, and the browser would tell of a
// broken connection. Limits stand at the field, in bytes; the sentences at the page's main part.
const words = document.querySelector<HTMLElement>("main")?.dataset ?? {};

const megabytes = (bytes: number) => (bytes / 1_048_576).toLocaleString("vi", { maximumFractionDigits: 1 });
const say = (sentence: string | undefined, ...parts: string[]) => parts.reduce((text, part, at) => text.replace(`{${at}}`, () => part), sentence ?? "");
const isPicture = (file: File) => file.type.startsWith("image/");

const tooLarge = (input: HTMLInputElement, shrunk: boolean): string | null => {
  const { most, mostPicture, mostAll } = input.dataset;
  // What is still to be made smaller is looked at afterwards.
  const files = [...(input.files ?? [])].filter((file) => shrunk || !isPicture(file));
  for (const file of files) {
    const limit = Number((isPicture(file) && mostPicture) || most);
    if (limit && file.size > limit) return say(words.tooLarge, file.name, megabytes(file.size), megabytes(limit));
  }
  const all = files.reduce((sum, file) => sum + file.size, 0);
  return mostAll && all > Number(mostAll) ? say(words.tooLargeAll, megabytes(all), megabytes(Number(mostAll))) : null;
};

/** Whether the files of a field are not to be sent; then it says why. */
export const refuse = (input: HTMLInputElement, shrunk: boolean): boolean => {
  const why = tooLarge(input, shrunk);
  let told = document.getElementById(`${input.id}-nang`);
  if (!why) {
    told?.remove();
    input.removeAttribute("aria-invalid");
    return false;
  }
  if (!told) {
    told = document.createElement("p");
    told.id = `${input.id}-nang`;
    told.className = "wrongs";
    told.setAttribute("role", "alert");
    input.after(told);
  }
  told.textContent = why;
  input.setAttribute("aria-invalid", "true");
  input.focus();
  return true;
};

// Fields whose pictures are made smaller first ask by themselves.
const limited = (element: unknown): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === "file" && "most" in element.dataset && !element.closest("[data-tha]");

document.addEventListener("change", (event) => {
  if (limited(event.target)) refuse(event.target, true);
});
document.addEventListener(
  "submit",
  (event) => {
    if ([...(event.target as HTMLFormElement).elements].filter(limited).some((input) => refuse(input, true))) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  true,
);
