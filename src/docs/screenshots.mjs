// Takes the README's screenshots from a running site: node src/docs/screenshots.mjs [address]. Needs Debian's chromium and
// playwright-core (npm install --no-save playwright-core), and leaves the pictures beside this file.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const site = process.argv[2] ?? "http://127.0.0.1:5080";
const folder = fileURLToPath(new URL("./screenshots/", import.meta.url));
const pages = [
  ["exhibition-1440", "exhibitions/huacai-binjiang", 1440, 1000, "light"],
  ["exhibition-390", "exhibitions/huacai-binjiang", 390, 844, "light"],
  ["series-1440", "series/badaitou", 1440, 1000, "light"],
  ["work-390", "exhibitions/huacai-binjiang/works/8", 390, 844, "dark"],
];

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
for (const [name, path, width, height, colorScheme] of pages) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(new URL(path, site + "/").href, { waitUntil: "networkidle" });
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
}
await browser.close();
