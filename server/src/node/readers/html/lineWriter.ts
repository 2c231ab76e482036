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
    for (const [, blank = '', word = ''] of text.matchAll(/([ \t\r\n\f]*)([^ \t\r\n\f]*)/gu)) {
      if (blank !== '') this.#blank = blank.includes('\n') && this.#blank !== ' ' ? '\n' : ' ';
      if (word !== '') this.#word(word);
    }
  }

  #word(word: string): void {
    const last = this.#parts.at(-1);
    if (last !== undefined && this.#blank !== '') {
      const isDropped = this.#blank === '\n' && WIDE_BEFORE.test(last.slice(-1)) && WIDE_AFTER.test(word);
      if (!isDropped) this.#parts.push(' ');
    }
    this.#blank = '';
    this.#parts.push(word);
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

  skip(reason: string): void {
    this.endLine();
    const line = this.lines.length + 1;
    const last = this.skipped.at(-1);
    if (last?.line !== line || last.reason !== reason) this.skipped.push({ line, reason });
  }
}

/** A line that begins with a sign of Markdown is text and no heading. */
function escapeStart(text: string): string {
  return text.replace(/^(?=#{1,6}\s)/u, '\\');
}
