// Dragging a work is filling in its menu: the wall and the place it was dropped on, then the button 移过去. So the server
// alone knows how works move, and a drag can do nothing that the keyboard cannot.
import { draggable, dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";

type Side = "before" | "after";
const marks = ["drop-before", "drop-after", "drop-into"];
const clear = (element: Element) => element.classList.remove(...marks);

class DragWall extends HTMLElement {
  private undo: (() => void)[] = [];

  connectedCallback() {
    this.classList.add("can-drag");
    this.querySelectorAll<HTMLElement>("[data-work]").forEach((work) => this.undo.push(...this.work(work)));
    this.querySelectorAll<HTMLElement>("ol[data-section]").forEach((wall) => this.undo.push(this.wall(wall)));
    this.undo.push(
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0];
          if (target && this.contains(source.element)) {
            this.drop(source.element, target.element as HTMLElement, target.data.side as Side | undefined);
          }
        },
      }),
    );
  }

  disconnectedCallback() {
    this.undo.forEach((undo) => undo());
    this.undo = [];
  }

  private work(element: HTMLElement) {
    return [
      draggable({
        element,
        dragHandle: element.querySelector("[data-handle]") ?? undefined,
        onDragStart: () => element.classList.add("dragged"),
        onDrop: () => element.classList.remove("dragged"),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.element !== element && this.contains(source.element),
        getData: ({ input }) => ({ side: side(element, input.clientX, input.clientY) }),
        onDrag: ({ self, location }) => {
          clear(element);
          if (location.current.dropTargets[0]?.element === element) {
            element.classList.add(`drop-${self.data.side}`);
          }
        },
        onDragLeave: () => clear(element),
        onDrop: () => clear(element),
      }),
    ];
  }

  private wall(element: HTMLElement) {
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => this.contains(source.element),
      onDrag: ({ location }) => {
        clear(element);
        if (location.current.dropTargets[0]?.element === element) {
          element.classList.add("drop-into");
        }
      },
      onDragLeave: () => clear(element),
      onDrop: () => clear(element),
    });
  }

  private drop(source: HTMLElement, target: HTMLElement, at: Side | undefined) {
    const wall = target.closest<HTMLElement>("ol[data-section]");
    const id = source.dataset.work;
    const place = this.querySelector<HTMLInputElement>(`#place-${id}`);
    if (!wall || !place) {
      return;
    }

    const others = [...wall.querySelectorAll("[data-work]")].filter((work) => work !== source);
    const index = at ? others.indexOf(target) + (at === "after" ? 1 : 0) : others.length;
    const section = this.querySelector<HTMLSelectElement>(`#wall-${id}`);
    if (section) {
      section.value = wall.dataset.section!;
    }

    place.value = String(index + 1);
    this.querySelector<HTMLElement>(`#to-${id}`)?.click();
  }
}

// On a narrow screen works stand below each other, on a wide one side by side.
function side(element: HTMLElement, x: number, y: number): Side {
  const box = element.getBoundingClientRect();
  const list = element.parentElement!.getBoundingClientRect();
  const stacked = box.width > list.width * 0.6;
  const before = stacked ? y < box.top + box.height / 2 : x < box.left + box.width / 2;
  return before ? "before" : "after";
}

customElements.define("drag-wall", DragWall);
