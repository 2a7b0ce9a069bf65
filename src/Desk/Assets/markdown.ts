// Markdown as the editor shows and writes it. A text that was opened is its author's: what was not changed goes back byte for byte,
// and only the blocks that somebody typed in are written anew.
import { Node, type Editor, type JSONContent } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import { Markdown } from "@tiptap/markdown";
import StarterKit from "@tiptap/starter-kit";

// The library writes every & and < as an entity; in Vietnamese prose they are what they look like.
// A colon inside bold that a word follows at once stands outside, or the signs would be no signs.
const plain = (text: string) =>
  text.includes("`") ? text : text.replace(/\*\*([^*\n]+?)([:;,.!?]+)\*\*(?=[\p{L}\p{N}])/gu, "**$1**$2").replace(/&amp;(?!#?\w+;)/g, "&").replace(/&lt;(?![a-z/!?])/gi, "<").replace(/(?<!^|\n)&gt;/g, ">");

// What stands at the head of a line and would be read as a list, a heading or a rule is words here.
const guarded = (text: string) =>
  plain(text)
    .split("\n")
    .map((line) => line.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2").replace(/^(\s*)([-+#=])(?=[\s\-#=]|$)/, "$1\\$2"))
    .join("\n");

// An address that is its own words stays as it was typed: every channel makes a link of it.
const bare = (text: string) =>
  text.replace(/\[((?:\\.|[^\\\]])+)\]\((\S+?)\)/g, (whole, words: string, address: string) => (words.replace(/\\(.)/g, "$1") === address ? address : whole));

const written = (extension: any, how: (text: string) => string) =>
  extension.extend({ renderMarkdown: (node: JSONContent, helpers: unknown, context: unknown) => how(extension.config.renderMarkdown(node, helpers, context)) });

// A picture is a name in the text: the desk fetches nothing from elsewhere to show it.
const Picture = Node.create({
  name: "image",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    src: { default: "", parseHTML: (e: HTMLElement) => e.dataset.anh, renderHTML: (a: any) => ({ "data-anh": a.src }) },
    alt: { default: "", parseHTML: (e: HTMLElement) => e.dataset.ta, renderHTML: (a: any) => ({ "data-ta": a.alt }) },
  }),
  parseHTML: () => [{ tag: "span[data-anh]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "editor-picture" }, `🖼 ${node.attrs.alt || node.attrs.src}`],
  parseMarkdown: (token: any, helpers: any) => helpers.createNode("image", { src: token.href, alt: token.text }),
  renderMarkdown: (node: JSONContent) => `![${node.attrs?.alt ?? ""}](${node.attrs?.src ?? ""})`,
} as any);

const Words = StarterKit.extend({
  addExtensions() {
    return this.parent!().map((extension: any) =>
      extension.name === "paragraph"
        ? written(extension, (text) => guarded(text === "&nbsp;" ? "" : text)).extend({
            // A paragraph that is one picture is a paragraph all the same.
            parseMarkdown: (token: any, helpers: any) => helpers.createNode("paragraph", undefined, helpers.parseInline(token.tokens ?? [])),
          })
        : extension.name === "heading" ? written(extension, plain) : extension,
    );
  },
});

export const extensions = [
  Words.configure({ underline: false, link: { openOnClick: false, autolink: false, defaultProtocol: "https", HTMLAttributes: { target: null, rel: null, class: null } } }),
  TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
  Picture,
  Markdown.extend({
    onBeforeCreate() {
      this.parent?.();
      // A first line that is set in by four spaces is a paragraph here, never program code.
      this.editor.markdown!.instance.use({ tokenizer: { code: () => undefined } });
    },
  }),
];

type Token = { type: string; raw: string; task?: boolean };
type Block = { start: number; end: number; nodes: JSONContent[]; shown: string[] };

const isEmpty = (node: JSONContent) => node.type === "paragraph" && !node.content?.length;

// A line that ends in the middle of a paragraph is a space, as every channel says it.
const flow = (node: JSONContent): JSONContent =>
  node.type === "codeBlock" ? node
    : node.text ? { ...node, text: node.text.replace(/\s*\n\s*/g, " ") }
    : node.content ? { ...node, content: node.content.map(flow) } : node;

/** A text as it was opened, and how it is written after changes. */
export class Source {
  /** What the editor cannot show: raw HTML, addresses that stand apart; such a text is changed as it is written. */
  readonly fits: boolean;
  private readonly blocks: Block[] = [];

  constructor(private readonly editor: Editor, readonly text: string) {
    const marked = editor.markdown!.instance as any;
    const tokens: Token[] = marked.lexer(text);
    let fits = tokens.map((token) => token.raw).join("") === text;
    marked.walkTokens(tokens, (token: Token) => {
      if (token.type === "def" || token.task || (token.type === "html" && !/^<br\s*\/?>\s*$/i.test(token.raw))) fits = false;
    });
    this.fits = fits;
    let at = 0;
    for (const token of tokens) {
      const start = at;
      at += token.raw.length;
      if (token.type === "space") continue;
      const nodes = (editor.markdown!.parse(token.raw.replace(/^\n+|\s+$/g, "")).content ?? []).map(flow).filter((node) => !isEmpty(node));
      this.blocks.push({ start: start + token.raw.search(/\S|$/), end: start + token.raw.trimEnd().length, nodes, shown: [] });
    }
  }

  /** Lays the text into the editor; nothing counts as changed by it. */
  show(): void {
    this.editor.chain().setMeta("addToHistory", false).setContent({ type: "doc", content: this.blocks.flatMap((block) => block.nodes) }, { emitUpdate: false }).run();
    const shown = this.now().map((node) => JSON.stringify(node));
    if (shown.length === this.blocks.reduce((sum, block) => sum + block.nodes.length, 0)) for (const block of this.blocks) block.shown = shown.splice(0, block.nodes.length);
    else this.blocks.length = 0;
  }

  /** The text as it stands in the editor. */
  write(): string {
    const nodes = this.now();
    const shown = nodes.map((node) => JSON.stringify(node));
    const same = (block: Block, from: number) => block.shown.every((json, i) => shown[from + i] === json);
    const { blocks, text } = this;
    let [head, first] = [0, 0];
    while (head < blocks.length && first + blocks[head].shown.length <= nodes.length && same(blocks[head], first)) first += blocks[head++].shown.length;
    if (head === blocks.length && first === nodes.length && blocks.length > 0) return text;
    let [tail, last] = [blocks.length, nodes.length];
    while (tail > head && last - blocks[tail - 1].shown.length >= first && same(blocks[tail - 1], last - blocks[tail - 1].shown.length)) last -= blocks[--tail].shown.length;
    const before = head > 0 ? text.slice(0, blocks[head - 1].end) : "";
    const after = tail < blocks.length ? text.slice(blocks[tail].start) : "";
    return [before, ...nodes.slice(first, last).map((node) => this.one(node)), after].filter((part) => part.length > 0).join("\n\n");
  }

  private now(): JSONContent[] {
    return (this.editor.getJSON().content ?? []).filter((node) => !isEmpty(node));
  }

  private one(node: JSONContent): string {
    const text = this.editor.markdown!.serialize({ type: "doc", content: [node] }).trim();
    return node.type === "codeBlock" ? text : bare(text);
  }
}
