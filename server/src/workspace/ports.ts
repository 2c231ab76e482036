/** The outside world as the stateful layer sees it; node/ and the tests provide the adapters. */

/** What is wrong with a file that could not be read as text. */
export type ReadFailureKind =
  | 'missing' | 'directory' | 'denied' | 'unreadable' | 'empty' | 'binary' | 'tooLarge' | 'unsupported'
  /** A document of a known format: broken, protected by a password, without a text layer, with fonts that cannot be read as letters, or beyond the bounds of time and memory. */
  | 'damaged' | 'encrypted' | 'scanned' | 'garbled' | 'tooComplex';

export interface ReadFailure {
  readonly kind: ReadFailureKind;
  /** What kind of file it is (`DOCX`), its size in bytes, or the system's own reason. */
  readonly detail?: string;
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
