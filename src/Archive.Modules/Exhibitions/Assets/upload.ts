// Sends photographs one a request, two at a time, as soon as they are chosen, and tells of each how it went.
import { say } from "../../Desk/Assets/_words";

const together = 2;
const answers: Record<string, string> = { Taken: "taken", Known: "known", Refused: "refused" };

interface Answer {
  outcome: string;
  words: string;
  work?: string;
}

class PhotoUpload extends HTMLElement {
  private form!: HTMLFormElement;
  private list!: HTMLElement;
  private total!: HTMLElement;
  private waiting: (() => Promise<void>)[] = [];
  private seen = new Set<string>();
  private running = 0;
  private counts = { all: 0, taken: 0, known: 0, refused: 0 };

  connectedCallback() {
    this.form = this.querySelector("form")!;
    this.list = this.querySelector("[data-files]")!;
    this.total = this.querySelector("[data-total]")!;
    const input = this.form.querySelector<HTMLInputElement>("input[type=file]")!;
    const zone = this.querySelector<HTMLElement>("[data-zone]")!;
    this.querySelector<HTMLElement>("[data-send]")!.hidden = true;
    this.querySelector<HTMLElement>("[data-drag]")!.hidden = false;
    input.addEventListener("change", () => {
      this.add([...(input.files ?? [])]);
      input.value = "";
    });
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      this.add([...(event.dataTransfer?.files ?? [])]);
    });
    addEventListener("beforeunload", (event) => {
      if (this.running > 0 && this.isConnected) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
  }

  private add(files: File[]) {
    for (const file of files) {
      const key = `${file.name} ${file.size} ${file.lastModified}`;
      if (!this.seen.has(key)) {
        this.seen.add(key);
        this.counts.all++;
        const row = new Row(file.name);
        this.list.append(row.element);
        this.waiting.push(() => this.send(file, row, key));
      }
    }

    this.tell();
    this.next();
  }

  private next() {
    while (this.running < together && this.waiting.length > 0) {
      this.running++;
      this.waiting
        .shift()!()
        .finally(() => {
          this.running--;
          this.tell();
          this.next();
        });
    }
  }

  private async send(file: File, row: Row, key: string) {
    if (file.size > Number(this.dataset.max)) {
      this.finish(row, { outcome: "Refused", words: this.dataset.tooLarge! });
      return;
    }

    const answer = await this.request(file, row);
    if (answer) {
      this.finish(row, answer);
    } else {
      this.seen.delete(key);
      this.counts.all--;
      row.retry(say("没有传到，网络可能断了。"), () => {
        row.element.remove();
        this.add([file]);
      });
    }
  }

  private request(file: File, row: Row) {
    const body = new FormData();
    const token = this.form.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")!.value;
    const section = this.form.querySelector<HTMLSelectElement>("[name=section]");
    if (section) {
      body.append("section", section.value);
    }

    body.append("files", file, file.name);
    return new Promise<Answer | null>((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", this.form.action);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("RequestVerificationToken", token);
      request.upload.onprogress = (event) => row.progress(event.loaded, event.total);
      request.onload = () => resolve(read(request));
      request.onerror = request.onabort = () => resolve(null);
      request.send(body);
    });
  }

  private finish(row: Row, answer: Answer) {
    const kind = answers[answer.outcome] ?? "refused";
    this.counts[kind as "taken" | "known" | "refused"]++;
    row.finish(kind, answer.words);
    if (answer.work) {
      row.link(`${this.dataset.works}${answer.work}?in=${this.dataset.in}`);
    }
  }

  private tell() {
    const { all, taken, known, refused } = this.counts;
    const done = taken + known + refused;
    const parts = [say("收下 {0} 张", taken), known > 0 && say("已有 {0} 张", known), refused > 0 && say("没收 {0} 张", refused)].filter(Boolean);
    this.total.textContent =
      all === 0 ? "" : done < all ? say("正在传：{0}／{1}，{2}。", done, all, parts.join(say("，"))) : say("传完了：{0}。", parts.join(say("，")));
  }
}

function read(request: XMLHttpRequest): Answer | null {
  try {
    const answer = JSON.parse(request.responseText);
    return request.status === 200 ? answer : { outcome: "Refused", words: answer.detail ?? answer.title };
  } catch {
    return request.status >= 400 && request.status < 500
      ? { outcome: "Refused", words: say("没有收下：请刷新页面，看看是否还在登录中，再传一次。") }
      : null;
  }
}

/** A line of the list: the file's name, how far it is, how it went. */
class Row {
  readonly element = document.createElement("li");
  private readonly words = document.createElement("p");
  private readonly bar = document.createElement("progress");

  constructor(private readonly name: string) {
    const title = document.createElement("p");
    title.className = "file-name";
    title.textContent = name;
    this.element.className = "file-row";
    this.bar.setAttribute("aria-label", name);
    this.bar.max = 1;
    this.bar.value = 0;
    this.words.textContent = say("等着");
    this.element.append(title, this.words, this.bar);
  }

  progress(sent: number, size: number) {
    this.bar.value = sent / size;
    this.words.textContent =
      sent < size ? say("已传 {0}／{1} MB", megabytes(sent), megabytes(size)) : say("传到了，正在检查照片");
    if (sent >= size) {
      this.bar.removeAttribute("value");
    }
  }

  finish(kind: string, words: string) {
    this.bar.remove();
    this.element.classList.add(`file-${kind}`);
    this.words.textContent = words;
  }

  link(address: string) {
    const link = document.createElement("a");
    const hidden = document.createElement("span");
    hidden.className = "vh";
    hidden.textContent = `：${this.name}`;
    link.href = address;
    link.append(say("写展签"), hidden);
    this.words.append(" ", link);
  }

  retry(words: string, again: () => void) {
    this.finish("refused", words);
    const button = document.createElement("button");
    button.className = "plain";
    button.type = "button";
    button.textContent = say("再传");
    button.addEventListener("click", again);
    this.words.append(" ", button);
  }
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);

customElements.define("photo-upload", PhotoUpload);
