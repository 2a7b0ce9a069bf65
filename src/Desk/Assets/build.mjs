// Bundles what the pages need into wwwroot/dist, one bundle an audience, each named by its content's hash, and lays the
// whole fonts beside the program for the card painter. Run by the build (Bundle.targets); nothing of it is needed at run time.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { PurgeCSS } from "purgecss";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "wwwroot", "dist");

// Tabler is 620 KB, of which a page uses a tenth: what no component names is left out. So class names stand whole in
// .razor files, never put together from parts.
const trimTabler = {
  name: "trim-tabler",
  setup: (esbuild) =>
    esbuild.onLoad({ filter: /tabler\.css$/ }, async ({ path }) => {
      const [purged] = await new PurgeCSS().purge({
        content: [join(root, "**/*.razor"), join(root, "Assets/*.ts")],
        css: [path],
        variables: false,
      });
      return { contents: purged.css, loader: "css", resolveDir: dirname(path) };
    }),
};

const fonts = join(root, "fonts");
const wholeFonts = join(root, "node_modules", "@expo-google-fonts", "be-vietnam-pro");
rmSync(fonts, { recursive: true, force: true });
mkdirSync(fonts);
for (const [folder, name] of [["400Regular", "Regular"], ["500Medium", "Medium"], ["600SemiBold", "SemiBold"], ["700Bold", "Bold"], ["800ExtraBold", "ExtraBold"]])
  cpSync(join(wholeFonts, folder, `BeVietnamPro_${folder}.ttf`), join(fonts, `BeVietnamPro-${name}.ttf`));
cpSync(join(wholeFonts, "LICENSE_FONT"), join(fonts, "LICENSE.txt"));

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["desk.ts", "desk.css", "calendar.ts", "calendar.css", "editor.ts", "portal.css", "sandbox.css", "operator.css", "operator.ts", "operator-worker.ts", "radio.css", "sheet.css"].map((name) => join("Assets", name)),
  outdir: dist,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  format: "esm",
  minify: true,
  target: ["chrome109", "firefox115", "safari16"], // the last ones on Windows 7; Tabler's colours, on the desk, want one of 2024
  loader: { ".woff2": "file" },
  legalComments: "linked",
  metafile: true,
  logLevel: "warning",
  plugins: [trimTabler],
});

// Written last: the build takes it for the sign that all the rest is there.
const names = Object.entries(metafile.outputs)
  .filter(([, output]) => output.entryPoint)
  .map(([file, output]) => [basename(output.entryPoint), relative(dist, join(root, file))]);
writeFileSync(join(dist, "manifest.json"), JSON.stringify(Object.fromEntries(names.sort()), null, 2));
