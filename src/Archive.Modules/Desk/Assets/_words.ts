// What the page's scripts say, in the language of the page: the layout brings it by its 简体, as it brings its own words.
const words: Record<string, string> = JSON.parse(document.getElementById("words")?.dataset.words ?? "{}");

export function say(key: string, ...parts: (string | number)[]): string {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, place) => String(parts[Number(place)]));
}
