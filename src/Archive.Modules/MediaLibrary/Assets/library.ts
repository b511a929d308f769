// Picking many: a click with Shift picks all between the last and this one, one box picks the page, and the count is told.
import { say } from "../../Desk/Assets/_words";

const form = document.querySelector<HTMLFormElement>("form[data-library]");
const boxes = form ? [...form.querySelectorAll<HTMLInputElement>("input[name=pick]")] : [];
const page = form?.querySelector<HTMLElement>("[data-all]");
const count = form?.querySelector<HTMLElement>("[data-count]");

function show() {
  const picked = boxes.filter((box) => box.checked).length;
  for (const box of boxes) {
    box.closest(".shot")?.classList.toggle("picked", box.checked);
  }

  if (count) {
    const all = form?.querySelector<HTMLInputElement>("input[name=all]")?.checked;
    count.textContent = all ? say("选了找到的全部") : picked > 0 ? say("选了 {0} 张", picked) : say("还没选");
  }

  const whole = page?.querySelector("input");
  if (whole) {
    whole.checked = picked === boxes.length;
    whole.indeterminate = picked > 0 && picked < boxes.length;
  }
}

if (form && page && boxes.length > 0) {
  let last: HTMLInputElement | null = null;
  page.hidden = false;
  page.querySelector("input")!.addEventListener("change", (event) => {
    for (const box of boxes) {
      box.checked = (event.target as HTMLInputElement).checked;
    }

    show();
  });
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last && last !== box) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((one, other) => one - other);
        for (const between of boxes.slice(from, to + 1)) {
          between.checked = box.checked;
        }
      }

      last = box;
      show();
    });
  }

  form.querySelector("input[name=all]")?.addEventListener("change", show);
  // What is typed is meant: the box beside it says so.
  for (const tick of form.querySelectorAll<HTMLInputElement>("input[name=set]")) {
    form.querySelector(`[id="set-${tick.value}"]`)?.addEventListener("input", () => (tick.checked = true));
  }

  // With Shift a click on a label would mark the words between.
  form.addEventListener("mousedown", (event) => {
    if (event.shiftKey && (event.target as Element).closest(".pick")) {
      event.preventDefault();
    }
  });
  show();
}
