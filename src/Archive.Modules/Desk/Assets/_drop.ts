// Menus are <details>: here they close as menus do, on Escape, on a click elsewhere, and when the focus goes on.
const open = () => [...document.querySelectorAll<HTMLDetailsElement>("details[data-drop][open]")];
const around = (target: EventTarget | null) => (target as Element | null)?.closest?.("details[data-drop]") ?? null;

// Toggle events do not bubble: they are caught on their way down.
document.addEventListener(
  "toggle",
  (event) => {
    const menu = event.target as HTMLDetailsElement;
    if (menu.open && menu.matches("[data-drop]")) {
      menu.querySelector(".drop-sheet")?.scrollIntoView({ block: "nearest" });
    }
  },
  true,
);

document.addEventListener("click", (event) => {
  const inside = around(event.target);
  open()
    .filter((menu) => menu !== inside)
    .forEach((menu) => (menu.open = false));
});

document.addEventListener("focusout", (event) => {
  const left = around(event.target) as HTMLDetailsElement | null;
  if (left && event.relatedTarget && around(event.relatedTarget) !== left) {
    left.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  const menu = around(event.target) as HTMLDetailsElement | null;
  if (!menu) {
    return;
  }

  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
    // Return in a menu's field means the button beside it, not saving the page.
    event.preventDefault();
    event.target.parentElement?.querySelector("button")?.click();
  }
});
