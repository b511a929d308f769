// Copies a link with one press, and says so.
import { say } from "../../Desk/Assets/_words";

for (const input of document.querySelectorAll<HTMLInputElement>("input[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = say("复制");
  button.addEventListener("click", async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      button.textContent = say("复制好了");
    } catch {
      // Without https a page may not write there; the text is selected for the person to copy.
      button.textContent = say("请按 Ctrl+C");
    }
  });
  input.after(button);
}
