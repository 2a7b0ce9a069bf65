// A version written by hand: counts what is typed against what its channel takes. The server counts too.
for (const count of document.querySelectorAll<HTMLElement>("[data-dem]")) {
  const field = document.getElementById(count.dataset.dem!);
  const number = count.querySelector("span");
  if (!number || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
  const say = () => {
    const length = field.value.trim().length;
    number.textContent = String(length);
    count.classList.toggle("over", length > Number(count.dataset.most));
  };
  field.addEventListener("input", say);
  say();
}
