/** A list's number or bullet at the head of an item: `1、` `（一）` `①` `⑴` `★`, several of them together. */
const MARK = /^(?:[★☆◆◇■□▲△●○◎※❖✦▶➤]+\s*|\d{1,4}(?:[、．)）]|\.(?!\d))\s*|[（(]\d{1,3}[）)]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(][一二三四五六七八九十]{1,3}[）)]\s*|[①-⒇㈠-㈩ㄧ]\s*[、.．]?\s*){1,2}/u;
/** Where one more item begins on the same line: `…；2.…`, `…。③…`. */
const NEXT = /(?<=[；;。！？”])\s*(?=(?:\d{1,3}(?:[、．]|\.(?!\d))|[（(]\d{1,3}[）)]|[①-⒇]))/u;

/** The mark of a list's item as written, '' where there is none. */
export function listMarkOf(text: string): string {
  return MARK.exec(text)?.[0] ?? '';
}

/** The items of one line with where each begins, in UTF-16 offsets; the whole line where it does not begin with a mark. */
export function splitItems(text: string): readonly { readonly start: number; readonly text: string }[] {
  if (listMarkOf(text) === '') return [{ start: 0, text }];
  let start = 0;
  return text.split(NEXT).map((piece) => {
    const at = text.indexOf(piece, start);
    start = at + piece.length;
    return { start: at, text: piece };
  });
}
