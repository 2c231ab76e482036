import type { AcceptImportParams, CorpusTarget, ImportedFilePreview } from '../../server/src/protocol';

/** What the extension tells the preview. */
export type ToPreview =
  | { readonly type: 'show'; readonly files: readonly ImportedFilePreview[]; readonly targets: readonly CorpusTarget[] }
  | { readonly type: 'failed'; readonly message: string };

/** What the preview tells the extension. */
export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'accept'; readonly files: AcceptImportParams['files']; readonly target: string }
  | { readonly type: 'reread'; readonly encoding: string }
  | { readonly type: 'open'; readonly uri: string; readonly line: number };
