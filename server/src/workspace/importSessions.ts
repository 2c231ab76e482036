import { writeCorpus } from '../core/corpus/markdown/writeCorpus';
import type { Entry } from '../core/corpus/entry';
import type { AcceptImportParams, ImportOutcome } from '../protocol';
import type { FileWriter } from './ports';
import { fileNameOf } from './uri';

/** What was read out of one file that somebody wants to import. */
export interface ReadMaterial {
  readonly uri: string;
  readonly title: string;
  /** Where the material says it comes from; kept as the source of each entry that names none. */
  readonly url?: string;
  readonly entries: readonly Entry[];
}

/** Previews nobody closed; the oldest is forgotten. */
const MOST_SESSIONS = 4;

/** Remembers what previews showed until they are accepted or closed; nothing is written before. */
export class ImportSessions {
  readonly #writer: FileWriter;
  readonly #sessions = new Map<number, readonly ReadMaterial[]>();
  #last = 0;

  constructor(writer: FileWriter) {
    this.#writer = writer;
  }

  /** Keeps files for a preview and returns its number. */
  open(files: readonly ReadMaterial[]): number {
    const session = ++this.#last;
    this.#sessions.set(session, files);
    for (const old of this.#sessions.keys()) if (this.#sessions.size > MOST_SESSIONS) this.#sessions.delete(old);
    return session;
  }

  discard(session: number): void {
    this.#sessions.delete(session);
  }

  /**
   * Writes the accepted entries, one corpus file for each file they came from, into a folder (a URI). A file that is there
   * already is left alone and the new one gets a number. Undefined where the session is none any more.
   */
  async accept(session: number, accepted: AcceptImportParams['files'], folder: string): Promise<ImportOutcome | undefined> {
    const files = this.#sessions.get(session);
    if (files === undefined) return undefined;
    const written: { uri: string; entries: number }[] = [];
    const failed: { name: string; message: string }[] = [];
    for (const { file: number, entries: numbers } of accepted) {
      const file = files[number];
      const entries = file === undefined ? [] : chosen(file, numbers);
      if (file === undefined || entries.length === 0) continue;
      const name = `${stemOf(file.uri)}.md`;
      const result = await this.#writer.writeNew(folder, name, writeCorpus(file.title, entries));
      if (result.ok) written.push({ uri: result.uri, entries: entries.length });
      else failed.push({ name, message: result.message });
    }
    if (failed.length === 0) this.discard(session);
    return { written, failed };
  }
}

/** The accepted entries in their order, with the file as their source where they name none. */
function chosen(file: ReadMaterial, numbers: readonly number[]): readonly Entry[] {
  const origin = file.url ?? (file.title === '' ? fileNameOf(file.uri) : file.title);
  return [...new Set(numbers)].sort((a, b) => a - b).flatMap((number) => {
    const entry = file.entries[number];
    return entry === undefined ? [] : [{ ...entry, origin: entry.origin ?? origin }];
  });
}

function stemOf(uri: string): string {
  return fileNameOf(uri).replace(/\.[^.]*$/u, '') || '导入';
}
