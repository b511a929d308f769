// The peer: the same widths, formats, qualities and efforts, from one open of the file. Prints CPU milliseconds a photo.
import sharp from "sharp";

const [file, rounds, widths, jpeg, webp, webpEffort, avif, avifEffort] = process.argv.slice(2);
sharp.concurrency(1);
sharp.cache(false);

const once = async () => {
  const source = sharp(file).rotate();
  for (const width of widths.split(",").map(Number)) {
    const sized = source.clone().resize(width);
    await sized.clone().jpeg({ quality: +jpeg, mozjpeg: false, progressive: true, optimizeCoding: true }).toBuffer();
    await sized.clone().webp({ quality: +webp, effort: +webpEffort }).toBuffer();
    await sized.clone().avif({ quality: +avif, effort: +avifEffort, chromaSubsampling: "4:2:0" }).toBuffer();
  }
};

await once();
const before = process.cpuUsage();
for (let round = 0; round < +rounds; round++) await once();
const used = process.cpuUsage(before);
console.log((used.user + used.system) / 1000 / +rounds);
