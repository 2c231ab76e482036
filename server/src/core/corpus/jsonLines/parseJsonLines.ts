import { splitLines } from '../../text/lines';
import type { Entry } from '../entry';
import { excerpt, listed, type CorpusProblem, type Report } from '../markdown/problems';
import { withoutRepeats } from '../repeatedIds';
import { readRecord } from './readRecord';
import { RECORD_KINDS } from './recordShapes';
import { RecordValues, type JsonObject, type RecordReport } from './recordValues';

/** What a corpus file in JSON Lines holds (docs/corpus-format.md). */
export interface CorpusJsonLines {
  /** The title of the first `file` record, '' without one. */
  readonly title: string;
  readonly entries: readonly Entry[];
  /** In the order of the lines. */
  readonly problems: readonly CorpusProblem[];
}

/** A record longer than this many UTF-16 units is refused. */
const LONGEST_RECORD = 1_000_000;
/** A file that is no JSON Lines at all would otherwise report every line of it. */
const MOST_PROBLEMS = 1_000;

/**
 * Reads a corpus file in JSON Lines, one record a line (schemas/corpus-entry.schema.json), in time linear in its length.
 * Never throws: a bad line is reported with its number and loses no other; of two entries with one id the first is kept.
 */
export function parseJsonLines({ text, uri }: { readonly text: string; readonly uri: string }): CorpusJsonLines {
  const { problems, report } = createProblems();
  const entries: Entry[] = [];
  let firstTitle = '';
  let title: string | undefined;
  for (const line of splitLines(text.startsWith('\ufeff') ? text.slice(1) : text)) {
    if (line.text.trim() === '') continue;
    const reportHere: RecordReport = (message, topic) => report(line.number, message, topic);
    const record = tryRecord(line.text, reportHere);
    if (record === undefined) continue;
    const kind = RECORD_KINDS.find((known) => known === record['kind']);
    if (kind === undefined) {
      reportHere(`“kind”应是 ${listed(RECORD_KINDS)} 之一，这一行没有读`);
    } else if (kind === 'file') {
      title = readTitle(record, reportHere);
      firstTitle ||= title ?? '';
    } else {
      const entry = readRecord(kind, record, { uri, line: line.number, ...(title === undefined ? {} : { title }) }, reportHere);
      if (entry !== undefined) entries.push(entry);
    }
  }
  const kept = withoutRepeats(entries, report);
  return { title: firstTitle, entries: kept, problems: problems.sort((a, b) => a.line - b.line) };
}

function createProblems(): { readonly problems: CorpusProblem[]; readonly report: Report } {
  const problems: CorpusProblem[] = [];
  return {
    problems,
    report: (line, message, topic) => {
      if (problems.length < MOST_PROBLEMS) problems.push({ line, message, ...(topic !== undefined && { topic }) });
      else if (problems.length === MOST_PROBLEMS) problems.push({ line, message: '问题太多，后面的不再列出。请看看这是不是 JSON Lines 文件：一行一个 {…}' });
    },
  };
}

function tryRecord(line: string, report: RecordReport): JsonObject | undefined {
  if (line.length > LONGEST_RECORD) {
    report(`这一行有 ${line.length} 个字符，超过了 ${LONGEST_RECORD}，没有读。请分成几行，一行一条`);
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    report(`“${excerpt(line.trim())}”不是完整的 JSON，这一行没有读。一条素材写成一行 {…}，键和文字用英文双引号，文字里的换行写成 \\n`);
    return undefined;
  }
  if (isObject(value)) return value;
  report('这一行不是 {…}，没有读。一行写一条素材');
  return undefined;
}

function readTitle(record: JsonObject, report: RecordReport): string | undefined {
  const values = new RecordValues(record, report);
  values.reportUnknownKeys('file');
  return values.demand('title') ? values.text('title') : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
