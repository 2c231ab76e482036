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
} as const;
export type DiagnosticCode = (typeof DiagnosticCode)[keyof typeof DiagnosticCode];

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
