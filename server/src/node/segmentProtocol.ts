/** Messages between jiebaSegmenter.ts and its worker. */
/** Texts to cut, or the wish that the worker end. */
export type SegmentRequest = { readonly id: number; readonly texts: readonly string[] } | 'end';

export type SegmentReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'words'; readonly id: number; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'failed'; readonly reason: string };
