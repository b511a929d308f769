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
  // Themes stand elsewhere and use the same packages.
  nodePaths: ["node_modules"],
  // The oldest browsers that residents read with; Android's WebView 90 is Chrome 90.
  target: ["chrome87", "safari14"],
  // Both know it; what the table of features notes of Safari 14 is one rare form of it.
  supported: { destructuring: true },
  loader: { ".woff2": "file", ".svg": "file", ".png": "file" },
  assetNames: "files/[name]-[hash]",
  logLevel: "warning",
});
