/** The outside world as the stateful layer sees it; node/ and the tests provide the adapters. */

/** What is wrong with a file that could not be read as text. */
export type ReadFailureKind = 'missing' | 'directory' | 'denied' | 'unreadable' | 'empty' | 'binary' | 'tooLarge' | 'unsupported';

export interface ReadFailure {
  readonly kind: ReadFailureKind;
  /** What kind of file it is (`DOCX`), its size in bytes, or the system's own reason. */
  readonly detail?: string;
}

export interface TextFile {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  readonly encoding: string;
}

export type ReadResult = ({ readonly ok: true } & TextFile) | { readonly ok: false; readonly failure: ReadFailure };

export interface FileSystem {
  /** Reads and decodes one file; what goes wrong comes back as a value, the promise never rejects. */
  readonly readText: (uri: string) => Promise<ReadResult>;
  /** Every file below a folder as a URI, sorted, symbolic links to folders left out; none where there is no such folder. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
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
