const WIDE_BEFORE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]$/u;
const WIDE_AFTER = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/u;

/** Collects the lines of a text as a browser would break them: blanks collapse, a break of the source between 汉字 is none. */
export class LineWriter {
  readonly lines: string[] = [];
  readonly skipped: { readonly line: number; readonly reason: string }[] = [];
  /** The parts of the line so far; joined at its end, so that a line of a million words takes linear time. */
  #parts: string[] = [];
  #prefix = '';
  /** Blanks seen and not yet written; a line break among them counts for nothing between 汉字. */
  #blank: '' | ' ' | '\n' = '';

  text(text: string, isPreformatted: boolean): void {
    if (isPreformatted) {
      text.split(/\r?\n/u).forEach((part, index) => {
        if (index > 0) this.endLine();
        if (part !== '') this.#parts.push(part);
      });
      return;
    }
    let [start, end] = [0, text.length];
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    this.#seeBlank(text.slice(0, start));
    if (start < end) this.#words(text.slice(start, end).replace(/[ \t\r\n\f]+/gu, (blank, at: number, whole: string) => toBlank(whole.slice(at - 1, at), blank, whole.slice(at + blank.length, at + blank.length + 1))));
    this.#seeBlank(text.slice(end));
  }

  #seeBlank(blank: string): void {
    if (blank !== '') this.#blank = blank.includes('\n') && this.#blank !== ' ' ? '\n' : ' ';
  }

  #words(words: string): void {
    const last = this.#parts.at(-1);
    const blank = last === undefined || this.#blank === '' ? '' : toBlank(last.slice(-1), this.#blank, words.slice(0, 1));
    this.#parts.push(blank + words);
    this.#blank = '';
  }

  endLine(): void {
    const text = this.#parts.join('').replace(/\u00a0/gu, ' ').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '').trim();
    this.#parts = [];
    this.#blank = '';
    if (text === '') return;
    this.lines.push(this.#prefix === '' ? escapeStart(text) : this.#prefix + text);
    this.#prefix = '';
  }

  /** Puts something before the next line that has text: a list's number, a heading's signs. */
  startWith(prefix: string): void {
    this.endLine();
    this.#prefix = prefix;
  }

  /** Forgets a prefix that found no text. */
  dropPrefix(): void {
    this.#prefix = '';
  }

  rows(lines: readonly string[]): void {
    this.endLine();
    this.lines.push(...lines);
  }

  /** Notes what is left out of the line at hand, or of the next one. */
  skip(reason: string): void {
    const line = this.lines.length + 1;
    const last = this.skipped.at(-1);
    if (last?.line !== line || last.reason !== reason) this.skipped.push({ line, reason });
  }
}

function isBlank(text: string, at: number): boolean {
  return ' \t\r\n\f'.includes(text.charAt(at));
}

/** What a run of blanks is worth: nothing where the source breaks its line between two 汉字 or full-width marks. */
function toBlank(before: string, blank: string, after: string): '' | ' ' {
  return blank.includes('\n') && WIDE_BEFORE.test(before) && WIDE_AFTER.test(after) ? '' : ' ';
}

/** A line that begins with a sign of Markdown is text and no heading. */
function escapeStart(text: string): string {
  return text.replace(/^(?=#{1,6}\s)/u, '\\');
}
