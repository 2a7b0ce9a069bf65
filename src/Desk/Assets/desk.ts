// The desk's script: htmx swaps parts of pages. Everything a page says is there without it.
import "htmx.org";
import "./hand";
import "./setup";
import "./writing";

// A page that refreshes itself must say when it no longer does: what stands on it is then old.
const connection = document.getElementById("connection");
const say = (lost: boolean) => connection && (connection.hidden = !lost);
document.addEventListener("htmx:error", () => say(true));
document.addEventListener("htmx:response:error", () => say(true));
document.addEventListener("htmx:after:swap", () => say(false));
