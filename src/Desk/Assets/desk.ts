// The desk's script: htmx swaps parts of pages. Everything a page says is there without it.
import "htmx.org";
