// One box for all on the page.
const list = document.querySelector<HTMLFormElement>("form[data-list]");
const all = list?.querySelector<HTMLElement>("[data-all]");
if (list && all) {
  all.hidden = false;
  all.querySelector("input")!.addEventListener("change", (event) => {
    for (const box of list.querySelectorAll<HTMLInputElement>("input[name=item][type=checkbox]")) {
      box.checked = (event.target as HTMLInputElement).checked;
    }
  });
}
