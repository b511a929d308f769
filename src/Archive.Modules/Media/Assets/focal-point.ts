// Picks the focal point on the picture itself, by pointer or arrow keys. The two ranges below it hold the value and work
// alone; the crops beside them follow as they will be cut.
import { say } from "../../Desk/Assets/_words";

class FocalPoint extends HTMLElement {
  connectedCallback() {
    const surface = this.querySelector<HTMLElement>("[data-surface]")!;
    const mark = this.querySelector<HTMLElement>("[data-mark]")!;
    const across = this.querySelector<HTMLInputElement>("[data-x]")!;
    const down = this.querySelector<HTMLInputElement>("[data-y]")!;
    const whole = this.querySelector<HTMLImageElement>("[data-whole]")!;
    const crops = [...this.querySelectorAll<HTMLImageElement>("[data-crop]")];
    const picture = { width: Number(whole.getAttribute("width")), height: Number(whole.getAttribute("height")) };

    const show = () => {
      mark.style.left = `${across.value}%`;
      mark.style.top = `${down.value}%`;
      across.setAttribute("aria-valuetext", say("离左边 {0}%", across.value));
      down.setAttribute("aria-valuetext", say("离上边 {0}%", down.value));
      for (const crop of crops) {
        const shape = Number(crop.dataset.width) / Number(crop.dataset.height);
        crop.style.objectPosition = position(picture, shape, Number(across.value) / 100, Number(down.value) / 100);
      }
    };

    const set = (x: number, y: number) => {
      across.value = String(Math.round(Math.min(100, Math.max(0, x))));
      down.value = String(Math.round(Math.min(100, Math.max(0, y))));
      across.dispatchEvent(new Event("input", { bubbles: true }));
      show();
    };

    const pick = (event: PointerEvent) => {
      const box = surface.getBoundingClientRect();
      set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
    };

    // The server cut these crops where the point was; from now on the whole picture is moved behind them.
    for (const crop of crops) {
      crop.style.width = `${(cropHeight * Number(crop.dataset.width)) / Number(crop.dataset.height)}rem`;
      crop.src = whole.src;
    }

    mark.hidden = false;
    surface.classList.add("can-pick");
    surface.tabIndex = 0;
    surface.setAttribute("role", "application");
    surface.setAttribute("aria-roledescription", say("焦点"));
    surface.setAttribute("aria-label", say("照片上的焦点：方向键移动，按住 Shift 大步移动"));
    surface.addEventListener("pointerdown", (event) => {
      if (event.isPrimary && event.button === 0) {
        event.preventDefault();
        surface.focus({ preventScroll: true });
        pick(event);
        if (event.pointerType !== "touch") {
          surface.setPointerCapture(event.pointerId);
        }
      }
    });
    surface.addEventListener("pointermove", (event) => {
      if (surface.hasPointerCapture(event.pointerId)) {
        pick(event);
      }
    });
    surface.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 10 : 1;
      const [x, y] = steps[event.key] ?? [0, 0];
      if (x !== 0 || y !== 0) {
        event.preventDefault();
        set(Number(across.value) + x * step, Number(down.value) + y * step);
      }
    });
    across.addEventListener("input", show);
    down.addEventListener("input", show);
    show();
  }
}

// As high as the stylesheet makes them.
const cropHeight = 9;
const steps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

// A crop is centred on the point as far as the picture's edges allow; object-position counts the free part instead.
function position(picture: { width: number; height: number }, shape: number, x: number, y: number) {
  const width = Math.min(picture.width, picture.height * shape);
  const height = Math.min(picture.height, picture.width / shape);
  return `${free(x * picture.width, width, picture.width)}% ${free(y * picture.height, height, picture.height)}%`;
}

function free(point: number, part: number, all: number) {
  const left = Math.min(Math.max(point - part / 2, 0), all - part);
  return all - part < 1 ? 50 : (left / (all - part)) * 100;
}

customElements.define("focal-point", FocalPoint);
