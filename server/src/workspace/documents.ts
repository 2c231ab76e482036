import { isJsonLinesName } from '../core/corpus/corpusFormat';
import { isCorpusMarkdown } from '../core/corpus/corpusMarkdown';
import { type Draft, type DraftOptions, draftOptionsOf, parseDraft } from '../core/markdown/draft';
import type { Settings } from '../core/settings/settingsTable';
import { LANGUAGE_ID } from '../protocol';
import { isDraftPath } from './draftFilter';
import { uriKey } from './uri';

/** An open document as the editor has it. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** An open document in one of the corpus formats. */
export interface OpenCorpusFile extends OpenDocument {
  readonly format: 'markdown' | 'jsonLines';
}

interface Reading {
  readonly draft: Draft;
  readonly options: DraftOptions;
}

interface Known {
  document: OpenDocument;
  reading?: Reading;
}

export interface DocumentsParts {
  readonly isCorpusFile: (uri: string) => boolean;
  /** The URIs of the workspace folders of the moment. */
  readonly folders: () => readonly string[];
}

/** The line that front matter begins with. */
const OPENING = /^\ufeff?---[ \t]*[\r\n]/u;

/** The open documents, and the drafts among them, read once per version and incrementally. */
export class Documents {
  readonly #parts: DocumentsParts;
  readonly #known = new Map<string, Known>();

  constructor(parts: DocumentsParts) {
    this.#parts = parts;
  }

  /** Takes a document that was opened or has a new version. */
  set(document: OpenDocument): void {
    const key = uriKey(document.uri);
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, { document });
    else known.document = document;
  }

  delete(uri: string): void {
    this.#known.delete(uriKey(uri));
  }

  get(uri: string): OpenDocument | undefined {
    return this.#known.get(uriKey(uri))?.document;
  }

  all(): readonly OpenDocument[] {
    return [...this.#known.values()].map(({ document }) => document);
  }

  /** The draft that an open document is under these settings; undefined for what is not open or no draft. */
  draftAt(uri: string, settings: Settings): Draft | undefined {
    const known = this.#known.get(uriKey(uri));
    if (known === undefined || !this.#isDraft(known.document, settings)) return undefined;
    return this.#read(known, draftOptionsOf(settings));
  }

  /**
   * The corpus file that an open document is: Markdown by its front matter, wherever it lies, or with front matter that does
   * not say so yet, and JSON Lines, below a corpus root. Undefined for what is not open and for any other document.
   */
  corpusFileAt(uri: string): OpenCorpusFile | undefined {
    const document = this.get(uri);
    if (document === undefined) return undefined;
    if (isJsonLinesName(uri)) return this.#parts.isCorpusFile(uri) ? { ...document, format: 'jsonLines' } : undefined;
    if (document.languageId !== LANGUAGE_ID) return undefined;
    const isBegun = OPENING.test(document.text) && this.#parts.isCorpusFile(uri);
    return isBegun || isCorpusMarkdown(document.text) ? { ...document, format: 'markdown' } : undefined;
  }

  #isDraft({ uri, languageId, text }: OpenDocument, settings: Settings): boolean {
    return languageId === LANGUAGE_ID && !this.#parts.isCorpusFile(uri) && !isCorpusMarkdown(text) && isDraftPath(uri, this.#parts.folders(), settings);
  }

  #read(known: Known, options: DraftOptions): Draft {
    const { reading, document } = known;
    const previous = reading !== undefined && sameOptions(reading.options, options) ? reading.draft : undefined;
    if (previous?.text === document.text) return previous;
    const draft = parseDraft(document.text, options, previous);
    known.reading = { draft, options };
    return draft;
  }
}

function sameOptions(a: DraftOptions, b: DraftOptions): boolean {
  return a.softBreaks === b.softBreaks && a.aroundTolerance === b.aroundTolerance;
}
