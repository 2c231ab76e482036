/** One edit of a document, as far as the re-trigger looks at it. */
export interface Edit {
  /** Texts of the changes that came in one event. */
  readonly changes: readonly string[];
  /** True for undo and redo. */
  readonly isUndoOrRedo: boolean;
}

/** Longer than any commit of an input method, shorter than a paste or an accepted quotation. */
const LONGEST_COMMIT = 8;
const ENDS_IN_HAN = /\p{Script=Han}$/u;

/**
 * True for an edit that looks like an input method's commit of Chinese characters. Pinyin on its way (ASCII), pastes,
 * accepted items, undo and edits at several cursors do not; whether a composition goes on cannot be seen from here.
 */
export function isHanCommit({ changes, isUndoOrRedo }: Edit): boolean {
  const [text] = changes;
  return !isUndoOrRedo && changes.length === 1 && text !== undefined && text.length <= LONGEST_COMMIT && ENDS_IN_HAN.test(text);
}

/** True when a text before the cursor ends in a Chinese character. */
export function endsInHan(text: string): boolean {
  return ENDS_IN_HAN.test(text);
}
