/** Messages between jiebaSegmenter.ts and its worker. */
export interface SegmentRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

export type SegmentReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'words'; readonly id: number; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'failed'; readonly reason: string };
