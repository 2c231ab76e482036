/** The outside world as the stateful layer sees it; node/ and the tests provide the adapters. */
import type { Entry } from '../core/corpus/entry';
import type { Section, SkippedLine } from '../core/extract/extraction';

/** What is wrong with a file that could not be read as text. */
export type ReadFailureKind =
  | 'missing' | 'directory' | 'denied' | 'unreadable' | 'empty' | 'binary' | 'tooLarge' | 'unsupported'
  /** A document of a known format: broken, protected by a password, without a text layer, with fonts that cannot be read as letters, or beyond the bounds of time and memory. */
  | 'damaged' | 'encrypted' | 'scanned' | 'garbled' | 'tooComplex'
  /** Whoever asked does not want it any more. */
  | 'cancelled';

export interface ReadFailure {
  readonly kind: ReadFailureKind;
  /** What kind of file it is (`DOCX`), its size in bytes, or the system's own reason. */
  readonly detail?: string;
  /** With `tooLarge`: how many bytes a file of its kind may have. */
  readonly limit?: number;
}

/** What a file was, whatever its name says. */
export type MaterialFormat = 'text' | 'csv' | 'html' | 'docx' | 'pdf';

/**
 * A file as text lines. Documents come as the extraction reads them: headings as `# …`, table rows as `| … | … |`,
 * automatic numbers written out, one paragraph a line.
 */
export interface TextFile {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`; the format's name for a file that is no text. */
  readonly encoding: string;
  /** `text` where it is missing. */
  readonly format?: MaterialFormat;
  /** What the document itself says of its title, address and date (ISO). */
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
  /** What the reader left out, by the line of `text` it would have stood on (from 1), with a reason for the user. */
  readonly skipped?: readonly { readonly line: number; readonly reason: string }[];
}

export type ReadResult = ({ readonly ok: true } & TextFile) | { readonly ok: false; readonly failure: ReadFailure };

export interface FileSystem {
  /** Reads and decodes one file; what goes wrong comes back as a value, the promise never rejects. */
  readonly readText: (uri: string) => Promise<ReadResult>;
  /** Every file below a folder as a URI, sorted, symbolic links to folders left out; none where there is no such folder. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
}

/** The way to call work back; LSP's `CancellationToken` is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => { dispose(): void };
}

/** One file to read: from its URI, unless what it holds is given. */
export interface MaterialRequest {
  readonly uri: string;
  /** The text of an open buffer. */
  readonly text?: string;
  /** What came by a pipe; the URI only names it. */
  readonly bytes?: Uint8Array;
  /** Forces how a text file is decoded (`gb18030`); found out where it is missing. */
  readonly encoding?: string;
}

/** What one file holds: a corpus file's entries, or what was extracted from raw material. */
export interface Material {
  readonly title: string;
  readonly format: MaterialFormat;
  readonly encoding: string;
  readonly url?: string;
  readonly date?: string;
  /** True for a file in the corpus format; raw material has one quotation a row, sections and skipped lines. */
  readonly isCorpusFile: boolean;
  readonly entries: readonly Entry[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  readonly sections: readonly Section[];
  readonly skipped: readonly SkippedLine[];
}

export type MaterialResult = { readonly ok: true; readonly material: Material } | { readonly ok: false; readonly failure: ReadFailure };

/** Reads and parses files within bounds of time and memory, off the thread that asks where it can. */
export interface MaterialReader {
  /** Reads one file into entries; what is wrong with the file is a value, the promise rejects for faults of our own only. */
  readonly read: (request: MaterialRequest, cancellation?: Cancellation) => Promise<MaterialResult>;
  /** Reads one file as text lines, documents too; rejects as `read` does. */
  readonly readText: (request: MaterialRequest, cancellation?: Cancellation) => Promise<ReadResult>;
  readonly dispose: () => void;
}

export type WriteNewResult = { readonly ok: true; readonly uri: string } | { readonly ok: false; readonly message: string };

export interface FileWriter {
  /**
   * Writes a new file into a folder (made where it is missing), whole or not at all. A file of that name with the same
   * content is left as it is, one with other content too: the new one then gets a number (`素材-2.md`). Never rejects.
   */
  readonly writeNew: (folder: string, name: string, text: string) => Promise<WriteNewResult>;
}

export interface Clock {
  /** Calls back once after so many milliseconds; the function returned takes the call back. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

/** Levels as in LSP's `window/logMessage`; `trace` also tells timings. */
export interface Logger {
  readonly error: (message: string, data?: unknown) => void;
  readonly warn: (message: string, data?: unknown) => void;
  readonly info: (message: string, data?: unknown) => void;
  readonly trace: (message: string, data?: unknown) => void;
}

/** A logger that says nothing. */
export const SILENT_LOGGER: Logger = { error: () => {}, warn: () => {}, info: () => {}, trace: () => {} };
