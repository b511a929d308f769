import OpenSeadragon from "openseadragon";

const step = 1.6;

/** Shows the picture of a link over the page, tile by tile, as close as one likes. */
export async function open(link: HTMLAnchorElement): Promise<void> {
  const words = link.dataset as Record<string, string>;
  const service = words.service!;
  const [info] = await Promise.all([describe(service), style(words.zoomStyle!)]);
  const dialog = document.createElement("dialog");
  dialog.className = "zoomer";
  dialog.setAttribute("aria-label", link.textContent!.trim());
  const bar = document.createElement("div");
  bar.className = "zoomer-bar";
  const stage = document.createElement("div");
  stage.className = "zoomer-stage";
  dialog.append(bar, stage);
  document.body.append(dialog);
  dialog.showModal();
  withoutInlineStyle();

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const viewer = OpenSeadragon({
    element: stage,
    // Tiles come from the address by which the page came, whatever the archive calls itself to others.
    tileSources: { ...info, id: service } as unknown as OpenSeadragon.TileSourceOptions,
    drawer: "canvas",
    showNavigationControl: false,
    animationTime: still ? 0 : 0.6,
    immediateRender: still,
    maxZoomPixelRatio: 3,
    visibilityRatio: 0.5,
    gestureSettingsMouse: { clickToZoom: true },
  });
  viewer.canvas.setAttribute("role", "application");
  viewer.canvas.setAttribute("aria-label", words.alt || dialog.getAttribute("aria-label")!);

  const zoom = (by: number) => {
    viewer.viewport?.zoomBy(by);
    viewer.viewport?.applyConstraints();
  };
  const button = (word: string, act: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = word;
    made.addEventListener("click", act);
    bar.append(made);
    return made;
  };
  const first = button(words.in!, () => zoom(step));
  button(words.out!, () => zoom(1 / step));
  button(words.home!, () => viewer.viewport?.goHome());
  if (document.fullscreenEnabled) {
    button(words.full!, () => void (document.fullscreenElement ? document.exitFullscreen() : dialog.requestFullscreen()));
  }
  button(words.close!, () => dialog.close());
  first.focus();

  // Back closes the picture and leaves the page.
  history.pushState({ zoomer: true }, "");
  const back = () => dialog.close();
  addEventListener("popstate", back, { once: true });
  dialog.addEventListener("close", () => {
    removeEventListener("popstate", back);
    viewer.destroy();
    dialog.remove();
    if (history.state?.zoomer) {
      history.back();
    }
    link.focus();
  });
}

// OpenSeadragon writes a style element unless it finds its own, and the site's policy lets nobody. This one says nothing.
function withoutInlineStyle() {
  if (!document.querySelector("style[data-openseadragon-mobile-css]")) {
    const mark = document.createElementNS(null, "style");
    mark.setAttribute("data-openseadragon-mobile-css", "");
    document.head.append(mark);
  }
}

async function describe(service: string): Promise<object> {
  const answer = await fetch(`${service}/info.json`);
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

function style(href: string): Promise<void> {
  if (document.querySelector("link[data-zoomer]")) {
    return Promise.resolve();
  }
  return new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = href;
    sheet.dataset.zoomer = "";
    sheet.onload = sheet.onerror = () => done();
    document.head.append(sheet);
  });
}
