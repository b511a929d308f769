// Copies a link with one press, and says so.
for (const input of document.querySelectorAll<HTMLInputElement>("input[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = "复制";
  button.addEventListener("click", async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      button.textContent = "复制好了";
    } catch {
      // Without https a page may not write there; the text is selected for the person to copy.
      button.textContent = "请按 Ctrl+C";
    }
  });
  input.after(button);
}
