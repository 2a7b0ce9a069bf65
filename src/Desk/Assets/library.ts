// Files for the library: dropped, pasted or chosen. Large pictures are made smaller here, before they go over a weak line; what a
// picture says of where it was taken stays behind with that. The server looks at the bytes all the same.
import { refuse } from "./files";

const longest = 2048;
const light = 1_000_000;

const jpeg = (canvas: HTMLCanvasElement, quality: number) => new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));

const smaller = async (file: File): Promise<File> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(image.width, image.height));
    // A small drawing stays as sharp as it is.
    if (scale === 1 && file.size <= light && file.type === "image/png") return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const paint = canvas.getContext("2d");
    if (!paint) return file;
    paint.fillStyle = "#fff";
    paint.fillRect(0, 0, canvas.width, canvas.height);
    paint.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    for (const quality of [0.86, 0.75, 0.6]) {
      const made = await jpeg(canvas, quality);
      if (made && made.size <= light) return new File([made], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
    }
  } catch {
    // What this browser cannot open goes as it is; the server says what it thinks of it.
  }
  return file;
};

for (const drop of document.querySelectorAll<HTMLElement>("[data-tha]")) {
  const input = drop.querySelector<HTMLInputElement>("input[type=file]");
  const form = input?.form;
  const said = drop.querySelector<HTMLElement>("[data-tha-dang]");
  if (!input || !form || !said || typeof DataTransfer !== "function") continue;
  drop.querySelector<HTMLElement>("[data-tha-cach]")!.hidden = false;

  let ready = false;
  const send = async () => {
    said.textContent = drop.dataset.shrinking ?? "";
    const files = new DataTransfer();
    for (const file of input.files ?? []) files.items.add(await smaller(file));
    input.files = files.files;
    if (refuse(input, true)) {
      said.textContent = "";
      return;
    }
    said.textContent = drop.dataset.sending ?? "";
    ready = true;
    form.requestSubmit();
  };
  form.addEventListener("submit", (event) => {
    if (ready || !input.files?.length) return;
    event.preventDefault();
    if (!refuse(input, false)) void send();
  });
  // Back from the next page the form is as it was left.
  addEventListener("pageshow", () => {
    ready = false;
    said.textContent = "";
  });
  const take = (files: FileList | undefined) => {
    if (!files?.length) return false;
    input.files = files;
    form.requestSubmit();
    return true;
  };
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    take(event.dataTransfer?.files);
  });
  document.addEventListener("paste", (event) => {
    // Words that bring a picture along, as Word's do, are words.
    if (!event.clipboardData?.types.includes("text/plain") && take(event.clipboardData?.files)) event.preventDefault();
  });
}
