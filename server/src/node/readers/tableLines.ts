/**
 * Writes the rows of a table as the Markdown lines that the extraction reads: the first row as head, `| --- | --- |`, the others;
 * short rows are filled up, rows and trailing columns without text left out; a table without text gives no lines.
 * @example toTableLines([['金句', '作者'], ['人民至上', '习近平']]) // ['| 金句 | 作者 |', '| --- | --- |', '| 人民至上 | 习近平 |']
 */
export function toTableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) => row.map(toCell)).filter((row) => row.some((cell) => cell !== ''));
  const width = cells.reduce((widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1), 0);
  const lines = cells.map((row) => toRow(Array.from({ length: width }, (_, column) => row[column] ?? '')));
  const [head, ...rest] = lines;
  return head === undefined ? [] : [head, toRow(Array<string>(width).fill('---')), ...rest];
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * The text of one cell on one line. Only `|` is escaped, as in GitHub's tables, where `\|` is a bar whatever stands before it.
 * A line break inside a cell is no space between two 汉字 or after a full-width mark, where none would be written, and one space elsewhere.
 */
function toCell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .split(/[\r\n\v\f\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((joined, line) => (joined === '' ? line : joinLines(joined, line)), '');
}

const WIDE_AT_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]$/u;
const WIDE_AT_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/u;

function joinLines(before: string, after: string): string {
  return WIDE_AT_END.test(before) && WIDE_AT_START.test(after) ? before + after : `${before} ${after}`;
}
