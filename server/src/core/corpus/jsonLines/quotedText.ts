const STOP = '。';

/**
 * A quotation's canonical text from a record's `text`: without one final 。 and one pair of “ ” around the whole, as in
 * corpus Markdown (design §4): `“以人民为中心。”` → `以人民为中心`.
 */
export function fromQuotedText(written: string): string {
  const text = withoutStop(written);
  return isInMarks(text) ? withoutStop(text.slice(1, -1)) : text;
}

/** The `text` of a record from which `fromQuotedText` reads exactly this text, marks or stop of its own included. */
export function toQuotedText(text: string): string {
  if (fromQuotedText(text) === text) return text;
  return isInMarks(withoutStop(text)) ? `“${text}${STOP}”` : text + STOP;
}

function withoutStop(text: string): string {
  return text.endsWith(STOP) ? text.slice(0, -1) : text;
}

/** True where the “ that opens the text is closed by the ” that ends it. */
function isInMarks(text: string): boolean {
  if (!text.startsWith('“') || !text.endsWith('”')) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '“') depth++;
    else if (text[i] === '”') depth--;
    if (depth === 0) return i === text.length - 1;
  }
  return false;
}
