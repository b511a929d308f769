// Marks a form whose words are not saved yet, and asks before they are lost. Ctrl+S saves.
const mark = () => document.querySelector<HTMLElement>("form[data-guard] [data-unsaved]");
let unsaved = mark()?.hidden === false;

function touched() {
  unsaved = true;
  const shown = mark();
  if (shown) {
    shown.hidden = false;
  }

  // What was said of the last save is no longer true.
  document.querySelector("form[data-guard] .bar .done")?.remove();
}

document.addEventListener("input", (event) => {
  const field = event.target as HTMLElement;
  if (field.closest("form[data-guard]") && !field.closest("[data-drop]")) {
    touched();
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const part = (event as CustomEvent).detail.target as HTMLElement;
  if (part.id === "main") {
    unsaved = mark()?.hidden === false;
  } else if (part.id === "wall") {
    touched();
  }
});

// A plain form leaves the page by itself.
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) {
    unsaved = false;
  }
});

addEventListener("beforeunload", (event) => {
  if (unsaved) {
    event.preventDefault();
    event.returnValue = "";
  }
});

addEventListener("keydown", (event) => {
  const save = document.querySelector<HTMLElement>("form[data-guard] #save");
  if (save && event.key === "s" && (event.ctrlKey || event.metaKey) && !event.altKey) {
    event.preventDefault();
    save.click();
  }
});
