import PhotoSwipe, { type SlideData } from "photoswipe";

// A slide that stands on a wall knows the page of its work, so that closing there leads there.
type Slide = SlideData & { page?: string };

/** Shows the picture of a link over the page, with its neighbours on the wall beside it. */
export async function open(stage: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  const links = [...stage.querySelectorAll<HTMLAnchorElement>("a.enlarge")];
  await style(stage.dataset.lightboxStyle!);
  let slides: Slide[] = links.map((one) => slide(one.querySelector("img")!, one.href));
  let index = links.indexOf(link);
  const here = location.pathname;
  if (links.length === 1) {
    const wall = await neighbours(stage.dataset.wall ?? "");
    const own = wall.findIndex((one) => one.page && new URL(one.page, location.href).pathname === here);
    if (own >= 0) {
      slides = wall;
      index = own;
      slides[own] = { ...slide(link.querySelector("img")!, link.href), page: wall[own]!.page };
    }
  }

  const box = new PhotoSwipe({
    dataSource: slides,
    index,
    loop: false,
    bgOpacity: 1,
    closeTitle: stage.dataset.close,
    zoomTitle: stage.dataset.zoom,
    arrowPrevTitle: stage.dataset.previous,
    arrowNextTitle: stage.dataset.next,
    showHideAnimationType: matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade",
  });
  // Back closes the picture and leaves the page.
  history.pushState({ lightbox: true }, "");
  const back = () => box.close();
  addEventListener("popstate", back, { once: true });
  box.on("close", () => {
    removeEventListener("popstate", back);
    const page = (slides[box.currIndex] as Slide).page;
    if (history.state?.lightbox) {
      history.back();
    }
    if (page && new URL(page, location.href).pathname !== here) {
      // After the entry of the lightbox is gone from the history.
      setTimeout(() => location.assign(page), 60);
    } else {
      link.focus();
    }
  });
  box.init();
}

function slide(image: HTMLImageElement, src: string): Slide {
  // The browser knows the formats that it takes; the largest of them stands last in its list.
  const source = image.parentElement?.querySelector<HTMLSourceElement>("source[type='image/avif']");
  const srcset = (image.currentSrc.endsWith(".avif") && source?.srcset) || image.srcset;
  return { src, srcset, width: image.width, height: image.height, alt: image.alt };
}

async function neighbours(wall: string): Promise<Slide[]> {
  try {
    const answer = await fetch(wall.split("#")[0]!);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.querySelectorAll<HTMLAnchorElement>("li.work a.frame")].map((frame) => {
      const image = frame.querySelector("img")!;
      const candidates = image.srcset.split(",").map((one) => one.trim().split(" ")[0]!);
      return {
        src: candidates[candidates.length - 1]!,
        srcset: image.srcset,
        width: Number(image.getAttribute("width")),
        height: Number(image.getAttribute("height")),
        alt: image.alt,
        page: frame.getAttribute("href")!,
      };
    });
  } catch {
    return [];
  }
}

function style(href: string): Promise<void> {
  if (document.querySelector("link[data-lightbox]")) {
    return Promise.resolve();
  }
  return new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = href;
    sheet.dataset.lightbox = "";
    sheet.onload = sheet.onerror = () => done();
    document.head.append(sheet);
  });
}
