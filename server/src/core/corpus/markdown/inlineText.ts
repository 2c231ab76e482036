/**
 * How an entry's text stands in Markdown. Backslashes keep characters that Markdown would read as marks; a numeric
 * character reference keeps what no backslash can: white space at an end, control characters, and a character whose place
 * would give it a meaning in the corpus format. Both are CommonMark, so a viewer shows the text itself.
 */
const SPECIAL = /[\\*`<[\]&$~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029]/gu;
const ENCODED = /\\([!-/:-@[-`{-~])|&#[xX]([0-9a-fA-F]{1,6});|&#(\d{1,7});|&(amp|lt|gt|quot|nbsp);/gu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const MAX_CODE_POINT = 0x10ffff;

/** The numeric character reference of the character that `text` starts with, then the rest: `一是` → `&#x4e00;是`. */
export function referToFirst(text: string): string {
  const codePoint = text.codePointAt(0);
  if (codePoint === undefined) return text;
  return reference(codePoint) + text.slice(codePoint > 0xffff ? 2 : 1);
}

/** As `referToFirst`, for the last UTF-16 unit: `新路子。` → `新路子&#x3002;`. */
export function referToLast(text: string): string {
  return text === '' ? text : text.slice(0, -1) + reference(text.charCodeAt(text.length - 1));
}

/** One line of text as Markdown that may stand anywhere in a line; a line break becomes a reference. */
export function toInline(text: string): string {
  const body = text.trim();
  if (body === '') return referToAll(text);
  const start = text.indexOf(body);
  const ends = [text.slice(0, start), text.slice(start + body.length)].map(referToAll);
  return `${ends[0]}${escapeMarks(body).replaceAll('\n', '&#xa;')}${ends[1]}`;
}

/** As `toInline`, for a heading, whose end may not look like closing marks. */
export function toHeading(text: string): string {
  return toInline(text).replace(/(?<!&)#/gu, '\\#');
}

/** Text as the lines of one Markdown block, each but the last ending in a hard break; every line is safe at a line's start. */
export function toBlockLines(text: string): readonly string[] {
  const body = text.trim();
  const start = text.indexOf(body);
  const lines = body.split('\n').map((line) => guardStart(toInline(line)));
  const last = lines.length - 1;
  lines[0] = referToAll(text.slice(0, start)) + (lines[0] ?? '');
  lines[last] = (lines[last] ?? '') + referToAll(text.slice(start + body.length));
  return lines.map((line, index) => (index < last ? `${line}\\` : line));
}

/** The text that raw Markdown of one block stands for: backslash escapes and character references resolved. */
export function fromMarkdown(raw: string): string {
  return raw.replace(ENCODED, (whole, escaped?: string, hex?: string, decimal?: string, name?: string) => {
    if (escaped !== undefined) return escaped;
    if (name !== undefined) return NAMED[name] ?? whole;
    const codePoint = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return codePoint <= MAX_CODE_POINT ? String.fromCodePoint(codePoint) : whole;
  });
}

/**
 * Joins the raw lines of one block as Markdown shows them: a hard break (`\` at a line's end) is a line break, a soft one
 * is nothing next to Chinese and a blank elsewhere.
 */
export function joinLines(lines: readonly string[]): string {
  return joinPieces(lines).text;
}

/** As `joinLines`, with the UTF-16 offset in the joined text at which each line starts. */
export function joinPieces(lines: readonly string[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  let before = '';
  for (const [index, line] of lines.entries()) {
    const broken = index < lines.length - 1 && endsInBackslash(line);
    const body = broken ? line.slice(0, -1) : line;
    if (index > 0 && before !== '\n' && needsBlank(before, body)) text += ' ';
    starts.push(text.length);
    text += broken ? `${body}\n` : body;
    before = broken ? '\n' : body;
  }
  return { text, starts };
}

function needsBlank(before: string, after: string): boolean {
  return /[!-~]$/u.test(before.slice(-1)) && /^[!-~]/u.test(after);
}

/** True when a raw line ends in a hard break: an odd number of backslashes. */
export function endsInBackslash(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

function escapeMarks(text: string): string {
  return text
    .replace(SPECIAL, '\\$&')
    .replace(CONTROL, (char) => reference(char.charCodeAt(0)));
}

/** `1. 要点` → `1\. 要点`: a number that Markdown would make a list of. */
export function escapeNumber(line: string): string {
  return line.replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

/** Undoes `escapeNumber`. */
export function unescapeNumber(line: string): string {
  return line.replace(/^(\d{1,9})\\([.)])/u, '$1$2');
}

/** Keeps a line from being read as a heading, list item, quote, rule or underline of a heading. */
function guardStart(line: string): string {
  if (/^[#>+=-]/u.test(line)) return `\\${line}`;
  const numbered = escapeNumber(line);
  return /^(?:\d{1,9}[、．]|•)/u.test(numbered) ? referToFirst(numbered) : numbered;
}

function referToAll(whitespace: string): string {
  return [...whitespace].map((char) => reference(char.codePointAt(0) ?? 0)).join('');
}

function reference(codePoint: number): string {
  return `&#x${codePoint.toString(16)};`;
}
