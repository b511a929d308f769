// Keys for those who work here all day. Single keys can be switched off (WCAG 2.1.4), and what they do can be done without.
import { say } from "./_words";

interface Key {
  keys: string;
  words: string;
  // Null when this page has nothing for it to do.
  find: () => HTMLElement | null;
}

const Off = "desk-keys-off";
const Letters: Record<string, string> = { w: "desk", e: "desk/exhibitions", c: "desk/content", m: "desk/media", r: "desk/review" };
const menu = document.querySelector(".menu");

const keys: Key[] = [
  { keys: "/", words: say("到搜索框"), find: () => document.querySelector<HTMLElement>("main [type=search]") },
  { keys: "n", words: say("新建"), find: () => document.querySelector<HTMLElement>("main a[data-new], .page-head a.button[href*='/new']") },
  ...Object.entries(Letters).map(([letter, path]) => {
    const link = [...(menu?.querySelectorAll<HTMLAnchorElement>("a") ?? [])].find((one) => one.pathname.endsWith(`/${path}`));
    return { keys: `g ${letter}`, words: say("到“{0}”", link?.textContent ?? ""), find: () => link ?? null };
  }),
].filter(({ find }) => find());

const save = document.querySelector<HTMLButtonElement>("#save");
const dialog = document.querySelector<HTMLDialogElement>("#keys");
const open = document.querySelector<HTMLButtonElement>("#keys-open");
const on = document.querySelector<HTMLInputElement>("#keys-on");
const isOn = () => localStorage.getItem(Off) === null;
let before = "";

function show() {
  const list = dialog?.querySelector("dl");
  if (!dialog || !list || !on) {
    return;
  }
  const told = [...keys.map(({ keys, words }) => [keys, words]), ...(save ? [["Ctrl+S", say("存好")]] : []), ["?", say("看这张表")]];
  list.replaceChildren(
    ...told.flatMap(([keys, words]) => {
      const [term, meaning] = [document.createElement("dt"), document.createElement("dd")];
      term.append(
        ...keys!.split(" ").map((key) => Object.assign(document.createElement("kbd"), { textContent: key })),
      );
      meaning.textContent = words!;
      return [term, meaning];
    }),
  );
  on.checked = isOn();
  dialog.showModal();
}

function press(element: HTMLElement) {
  if (element.matches("a, button")) {
    element.click();
  } else {
    element.focus();
  }
}

if (dialog && "showModal" in dialog && open && on) {
  open.hidden = false;
  open.addEventListener("click", show);
  on.addEventListener("change", () => (on.checked ? localStorage.removeItem(Off) : localStorage.setItem(Off, "1")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "s" && (event.ctrlKey || event.metaKey) && save) {
      event.preventDefault();
      save.click();
      return;
    }
    const typing = (event.target as HTMLElement).closest("input, textarea, select, [contenteditable]");
    if (!isOn() || typing || dialog.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.key === "?") {
      show();
      return;
    }
    const typed = before === "g" ? `g ${event.key}` : event.key;
    before = event.key;
    const found = keys.find(({ keys }) => keys === typed)?.find();
    if (found) {
      event.preventDefault();
      before = "";
      press(found);
    }
  });
}
