const NUMERAL = '[一二三四五六七八九十百]{1,4}';
const MARKER = new RegExp(
  [
    `${NUMERAL}[、.．]`,
    `[（(](?:${NUMERAL}|\\d{1,3})[）)]`,
    `第${NUMERAL}(?:部分|方面|步)?[，,、：:]`,
    '(?:首先|其次|再次|最后)[，,]',
    '\\d{1,3}(?:[、．）)]|\\.(?!\\d))',
    '[①-⑳]',
    `${NUMERAL}是(?!非)`,
    `${NUMERAL}要(?!素|点|义|件|领|闻|务|塞|地|求)`,
  ].join('|'),
  'uy',
);

/** A line of an outline without its number. */
export interface MarkedLine {
  /** The number as written (`一、` `（一）` `1.` `一是` `第一，`), '' where there is none. */
  readonly marker: string;
  readonly text: string;
}

/**
 * Splits the number (domain-rules N1–N3) off the head of an outline's line: `一、编制方案` → `一、` and `编制方案`.
 * A number with nothing after it is text, and so is the head of a word (三要素).
 */
export function splitOutlineMarker(line: string): MarkedLine {
  const trimmed = line.trim();
  MARKER.lastIndex = 0;
  const marker = MARKER.exec(trimmed)?.[0] ?? '';
  const text = trimmed.slice(marker.length).trimStart();
  return marker === '' || text === '' ? { marker: '', text: trimmed } : { marker, text };
}
