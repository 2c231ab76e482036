import type { AcceptImportParams, ImportedFilePreview, ImportRow } from '../../server/src/protocol';

/** Which entries of a preview are chosen, by file and number. */
export class Selection {
  readonly #files: readonly ImportedFilePreview[];
  readonly #chosen: readonly Set<number>[];

  /** Chooses every entry that the corpus does not know yet. */
  constructor(files: readonly ImportedFilePreview[]) {
    this.#files = files;
    this.#chosen = files.map(({ entries }) => new Set([...entries.keys()].filter((number) => isNew(entries[number]))));
  }

  has(file: number, entry: number): boolean {
    return this.#chosen[file]?.has(entry) ?? false;
  }

  set(file: number, entry: number, isChosen: boolean): void {
    if (isChosen) this.#chosen[file]?.add(entry);
    else this.#chosen[file]?.delete(entry);
  }

  get count(): number {
    return this.#chosen.reduce((sum, { size }) => sum + size, 0);
  }

  get total(): number {
    return this.#files.reduce((sum, { entries }) => sum + entries.length, 0);
  }

  /** The chosen entries in the shape the server takes. */
  toAccepted(): AcceptImportParams['files'] {
    return this.#chosen.flatMap((numbers, file) => (numbers.size === 0 ? [] : [{ file, entries: [...numbers].sort((a, b) => a - b) }]));
  }
}

/** False for an entry whose very words the corpus has already. */
export function isNew(row: ImportRow | undefined): boolean {
  return row?.related?.relation !== 'same';
}
