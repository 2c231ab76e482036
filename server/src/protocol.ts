/** Names that the server, the client, the command line and the tests share; this file imports nothing. */

/** The section of every setting: `biganzi.measure`, `biganzi.completion.trigger`, … */
export const SETTINGS_SECTION = 'biganzi';

/** Language id of the documents the extension serves. */
export const LANGUAGE_ID = 'markdown';

/** Diagnostic `source`, as shown in the Problems view. */
export const DIAGNOSTIC_SOURCE = '笔杆子';

/** Stable diagnostic codes (design: the contract); a code is never renamed. */
export const DiagnosticCode = {
  lengthOver: 'length/over',
  lengthUnder: 'length/under',
  lengthNear: 'length/near',
  frontMatter: 'draft/front-matter',
  corpusUnreadable: 'corpus/unreadable',
  corpusSyntax: 'corpus/syntax',
  corpusMissingSpeaker: 'corpus/missing-speaker',
  corpusMissingSource: 'corpus/missing-source',
  corpusTwoAttributions: 'corpus/two-attributions',
  corpusNearDuplicate: 'corpus/near-duplicate',
  corpusDuplicate: 'corpus/duplicate',
  corpusUnbalancedMarks: 'corpus/unbalanced-marks',
  corpusDate: 'corpus/date',
  corpusHalfWidth: 'corpus/half-width',
  corpusTooLong: 'corpus/too-long',
  corpusUnknownGenre: 'corpus/unknown-genre',
  corpusAliasCollision: 'corpus/alias-collision',
  corpusUnknownTheme: 'corpus/unknown-theme',
} as const;
export type DiagnosticCode = (typeof DiagnosticCode)[keyof typeof DiagnosticCode];

/** Kind of the code action that makes every safe fix of a file. */
export const FIX_ALL_KIND = 'source.fixAll.biganzi';

/** Characters that open the completion list by themselves (vscode-facts: they work with the editor's defaults). */
export const COMPLETION_TRIGGERS = ['“', '「', '『', '：', '、'] as const;

/** `triggerCharacter` of a request that the extension made by itself after Chinese characters were committed. */
export const AFTER_COMMIT = '汉';

/** Client command attached to each quotation item, so that accepting one does not open the list again. */
export const ACCEPTED_COMMAND = 'biganzi._accepted';

/** Custom methods between client and server. */
export const Method = {
  /** Request, `DraftStatusParams` → `DraftStatus | null`: the count of the question at a position. */
  draftStatus: 'biganzi/draftStatus',
  /** Request, no params → `CorpusStatus`: what is indexed at the moment. */
  corpusStatus: 'biganzi/corpusStatus',
  /** Notification from the server, `CorpusStatus`: sent whenever a new snapshot is published. */
  corpusChanged: 'biganzi/corpusChanged',
  /** Request, no params → `CorpusStatus`: read every corpus folder again. */
  reindex: 'biganzi/reindex',
  /** Request, `ImportParams` → `ImportPreview | null`: reads files and tells what they hold; writes nothing. Progress by `workDoneToken`. */
  importFiles: 'biganzi/import',
  /** Request, `AcceptImportParams` → `ImportOutcome | null`: writes the accepted entries of a preview, each file whole or not at all. */
  acceptImport: 'biganzi/import/accept',
  /** Notification, `DiscardImportParams`: a preview was closed. */
  discardImport: 'biganzi/import/discard',
  /** Request, `InspectTextParams` → `InspectedText | null`: what the corpus knows about a text that is to become a quotation. */
  inspectText: 'biganzi/quotation/inspect',
  /** Request, `AddQuotationParams` → `QuotationInsertion | null`: where and how a new quotation is to be written. */
  addQuotation: 'biganzi/quotation/add',
} as const;

export interface DraftStatusParams {
  readonly uri: string;
  /** Zero-based line and UTF-16 character of the cursor. */
  readonly position: { readonly line: number; readonly character: number };
}

export interface DraftStatus {
  /** Title of the question the cursor is in, '' for a draft of one unnamed answer. */
  readonly title: string;
  readonly measure: string;
  readonly count: number;
  readonly rows: number;
  readonly status: 'under' | 'within' | 'over' | 'none';
  readonly counts: Readonly<Record<'han' | 'words' | 'chars' | 'cells' | 'grid', number>>;
  readonly limit?: { readonly text: string; readonly min?: number; readonly max?: number; readonly around?: number };
}

export interface CorpusStatus {
  readonly revision: number;
  readonly indexing: boolean;
  readonly files: number;
  readonly quotations: number;
  readonly terms: number;
  readonly frameworks: number;
  readonly questions: number;
  readonly essays: number;
  /** Which word segmenter serves: `Intl.Segmenter` where nodejieba's binary is missing. */
  readonly segmenter: 'nodejieba' | 'Intl.Segmenter' | 'loading';
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}

/** Kinds of entries, as the corpus knows them. */
export type EntryKindName = 'quotation' | 'term' | 'framework' | 'question' | 'essay';

export interface ImportParams {
  readonly uris: readonly string[];
  /** Forces how text files are decoded: `utf-8`, `gb18030`, …; found out where it is missing. */
  readonly encoding?: string;
  readonly workDoneToken?: string | number;
}

/** A quotation of the corpus that has to do with a new text: the same words, a longer one that holds them, or nearly the same. */
export interface RelatedQuotation {
  readonly relation: 'same' | 'part' | 'similar';
  readonly text: string;
  readonly speaker: string;
  /** Where it was read. */
  readonly uri: string;
  readonly line: number;
}

/** One entry that an import found; its place in `ImportedFilePreview.entries` is its number. */
export interface ImportRow {
  readonly kind: EntryKindName;
  readonly text: string;
  /** Speaker, work, date, limit, …: what tells the entry from others, in one line. */
  readonly detail: string;
  /** Line in the file as read, from 1. */
  readonly line: number;
  readonly related?: RelatedQuotation;
}

export interface ImportedFilePreview {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly format: string;
  readonly encoding: string;
  readonly entries: readonly ImportRow[];
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  /** Why nothing could be read. */
  readonly error?: string;
}

/** A folder that entries can be written into. */
export interface CorpusTarget {
  readonly uri: string;
  readonly label: string;
}

export interface ImportPreview {
  /** Number of the preview, for `AcceptImportParams`. */
  readonly session: number;
  readonly files: readonly ImportedFilePreview[];
  readonly targets: readonly CorpusTarget[];
}

export interface AcceptImportParams {
  readonly session: number;
  /** Numbers of the accepted entries, file by file. */
  readonly files: readonly { readonly file: number; readonly entries: readonly number[] }[];
  /** URI of one of the preview's targets. */
  readonly target: string;
}

export interface ImportOutcome {
  readonly written: readonly { readonly uri: string; readonly entries: number }[];
  readonly failed: readonly { readonly name: string; readonly message: string }[];
}

export interface DiscardImportParams {
  readonly session: number;
}

export interface InspectTextParams {
  readonly text: string;
}

export interface InspectedText {
  /** The text as it would be stored: widths mended, no outer marks, no final stop; '' where nothing is left. */
  readonly text: string;
  /** Duplicates first. */
  readonly related: readonly RelatedQuotation[];
  readonly speakers: readonly string[];
  readonly sources: readonly string[];
  readonly themes: readonly string[];
  readonly targets: readonly CorpusTarget[];
}

export interface AddQuotationParams {
  readonly text: string;
  readonly speaker: string;
  /** What the user names as the source: a book, a speech, an article. */
  readonly origin: string;
  readonly themes: readonly string[];
  /** URI of one of the targets. */
  readonly target: string;
}

/** A change of one corpus file for the client to make, in a buffer or on disk. */
export interface QuotationInsertion {
  readonly uri: string;
  /** True where the file has to be made; `position` is then its start. */
  readonly isNew: boolean;
  readonly position: { readonly line: number; readonly character: number };
  readonly text: string;
  /** Why it cannot be added; nothing is to be written then. */
  readonly error?: string;
}
