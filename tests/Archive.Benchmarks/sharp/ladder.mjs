// The peer: the same widths, formats, qualities and efforts, from one open of the file. For each line on standard input
// it does one photograph and prints the CPU milliseconds that took.
import { createInterface } from "node:readline";
import sharp from "sharp";

const [file, widths, jpeg, webp, webpEffort, avif, avifEffort] = process.argv.slice(2);
sharp.concurrency(1);
sharp.cache(false);

const once = async () => {
  const source = sharp(file).rotate();
  for (const width of widths.split(",").map(Number)) {
    const sized = source.clone().resize(width);
    await sized.clone().jpeg({ quality: +jpeg, mozjpeg: false, progressive: false, optimizeCoding: false }).toBuffer();
    await sized.clone().webp({ quality: +webp, effort: +webpEffort }).toBuffer();
    await sized.clone().avif({ quality: +avif, effort: +avifEffort, chromaSubsampling: "4:2:0" }).toBuffer();
  }
};

for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  await once();
  const used = process.cpuUsage(before);
  console.log((used.user + used.system) / 1000);
}
