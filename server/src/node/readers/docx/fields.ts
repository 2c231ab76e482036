interface Field {
  instruction: string;
  inResult: boolean;
}

/** An instruction longer than that names no field that is looked for. */
const MAX_INSTRUCTION = 2000;

/** The fields that are open at one place of the text (w:fldChar): what is instruction, what is result, what is table of contents. */
export class FieldStack {
  readonly #open: Field[] = [];
  #inInstruction = 0;
  #inContents = 0;

  /** False inside an instruction and inside a table of contents. */
  get showsText(): boolean {
    return this.#inInstruction === 0 && this.#inContents === 0;
  }

  get inContents(): boolean {
    return this.#inContents > 0;
  }

  begin(): void {
    this.#open.push({ instruction: '', inResult: false });
    this.#inInstruction++;
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.inResult && field.instruction.length < MAX_INSTRUCTION) field.instruction += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field === undefined || field.inResult) return;
    field.inResult = true;
    this.#inInstruction--;
    if (isContents(field.instruction)) this.#inContents++;
  }

  /** Closes the innermost field; answers the text of one that shows its instruction (EQ). */
  end(): string {
    const field = this.#open.pop();
    if (field === undefined) return '';
    if (!field.inResult) {
      this.#inInstruction--;
      return equationText(field.instruction);
    }
    if (isContents(field.instruction)) this.#inContents--;
    return '';
  }

  /** A field whose result has not begun at the end of its paragraph is broken; it must not swallow the rest of the text. */
  endParagraph(): void {
    while (this.#inInstruction > 0) this.end();
  }
}

/** True for the instruction of a table of contents, of figures or of an index. */
export function isContents(instruction: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA)\b/iu.test(instruction);
}

/**
 * The text of an EQ field as Word's menus write it: 带圈字符 (`eq \o\ac(○,1)` is ①) and 拼音指南 (`eq \o\ad(\s\up 9(shēng),生)` is 生);
 * '' for any other field.
 */
export function equationText(instruction: string): string {
  if (!/^\s*EQ\b/iu.test(instruction)) return '';
  const circled = /\\o\s*\\ac\s*\(\s*[○◯]\s*,\s*(?:\\s\\(?:up|do)\s*\d+\()?([^()\s]{1,4})\)?\s*\)/iu.exec(instruction)?.[1];
  if (circled !== undefined) return /^(?:[1-9]|1\d|20)$/u.test(circled) ? String.fromCodePoint(0x2460 + Number(circled) - 1) : circled;
  return /\\o\s*\\a[dclr]\s*\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*,([^()]{1,20})\)/iu.exec(instruction)?.[1] ?? '';
}
