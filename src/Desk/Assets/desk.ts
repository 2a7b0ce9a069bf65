// The desk's script: htmx swaps parts of pages. Everything a page says is there without it.
import "htmx.org";
import "./brush";
import "./files";
import "./hand";
import "./queue";
import "./setup";
import "./starts";
import "./writing";
import "./library";
import "./variants";

// A page that refreshes itself must say when it no longer does: what stands on it is then old.
const connection = document.getElementById("connection");
const say = (lost: boolean) => connection && (connection.hidden = !lost);
document.addEventListener("htmx:error", () => say(true));
document.addEventListener("htmx:response:error", () => say(true));
document.addEventListener("htmx:after:swap", () => say(false));

// Where there is script, a button prints; without it the browser's own menu does.
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
