/** A text's letters and digits alone: what stays when width, punctuation and blanks do not matter. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
