// Says aloud what a swapped part of the page has to say: a live region speaks only when it was there before its words.
document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.target as HTMLElement;
  const said = part.matches("[data-say]") ? part : part.querySelector<HTMLElement>("[data-say]");
  const region = document.getElementById("say");
  if (said && region) {
    region.textContent = "";
    setTimeout(() => (region.textContent = said.textContent), 50);
  }
});

// What was said of the last step is not to be said again when the page is opened anew.
const address = new URL(location.href);
if (address.searchParams.has("done")) {
  address.searchParams.delete("done");
  address.searchParams.delete("together");
  history.replaceState(null, "", address);
}
