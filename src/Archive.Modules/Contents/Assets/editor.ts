// Keeps on the server what is being typed, so that no crash loses it; and returns to where a person was.
import { say } from "../../Desk/Assets/_words";

const Pause = 2000;
const form = document.querySelector<HTMLFormElement>("form[data-keep]");
const said = form?.querySelector<HTMLElement>("[data-kept]");
let waiting: number | undefined;
let sent = Promise.resolve();

async function keep(form: HTMLFormElement) {
  try {
    const answer = await fetch(form.dataset.keep!, { method: "POST", body: new FormData(form), redirect: "error" });
    if (said) {
      said.textContent = answer.ok ? say("已替您记下，{0}", new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })) : say("没能替您记下，请先保存");
    }
  } catch {
    if (said) {
      said.textContent = say("连不上网站，请先不要关掉这一页");
    }
  }
}

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    sent = sent.then(() => keep(form));
  }, Pause);
});

// What is being saved need not be kept as well.
form?.addEventListener("submit", () => clearTimeout(waiting));

const back = form?.dataset.focus && document.getElementById(form.dataset.focus);
if (back) {
  back.scrollIntoView({ block: "center" });
  back.focus();
}
