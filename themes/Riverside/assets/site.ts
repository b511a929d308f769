// The lightbox comes when somebody reaches for a picture, not before; without it the link opens the picture itself.
const stage = document.querySelector<HTMLElement>("[data-lightbox]");

if (stage) {
  const load = () => import(stage.dataset.lightbox!) as Promise<typeof import("./lightbox")>;
  for (const link of stage.querySelectorAll<HTMLAnchorElement>("a.enlarge")) {
    for (const intent of ["pointerenter", "focus"]) {
      link.addEventListener(intent, () => void load(), { once: true });
    }
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      void load().then(
        (lightbox) => lightbox.open(stage, link),
        () => location.assign(link.href),
      );
    });
  }
}

// So does what shows every grain of it.
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-zoom]")) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !("HTMLDialogElement" in window)) {
      return;
    }
    event.preventDefault();
    void (import(link.dataset.zoom!) as Promise<typeof import("../../../src/Archive.Modules/Iiif/Assets/zoom")>)
      .then((zoom) => zoom.open(link))
      .catch(() => location.assign(link.href));
  });
}

export {};
