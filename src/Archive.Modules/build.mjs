// Bundles what modules and themes bring for the browser into wwwroot: one file for each that stands directly in an
// Assets folder and does not begin with an underscore.
import { build } from "esbuild";
import { readdirSync, existsSync, rmSync } from "node:fs";
import { join, parse } from "node:path";

const themes = join("..", "..", "themes");
const names = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : []);
const bundled = (name) => /\.(ts|css)$/.test(name) && !name.startsWith("_");
const entries = (from, to) => names(from).filter(bundled).map((name) => ({ in: join(from, name), out: join(to, parse(name).name) }));

const entryPoints = [
  ...names(".").flatMap((module) => entries(join(module, "Assets"), module)),
  ...names(themes).flatMap((theme) => entries(join(themes, theme, "assets"), join("themes", theme))),
];

rmSync("wwwroot", { recursive: true, force: true });
await build({
  entryPoints,
  outdir: "wwwroot",
  bundle: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  // The oldest browsers that residents read with; Android's WebView 90 is Chrome 90.
  target: ["chrome87", "safari14"],
  // Safari 14.0 has it; a rare bug of its makes esbuild say that it has not.
  supported: { destructuring: true },
  loader: { ".woff2": "file", ".svg": "file", ".png": "file" },
  assetNames: "files/[name]-[hash]",
  logLevel: "warning",
});
