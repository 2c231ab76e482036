import { entryAt, fieldAt, type CorpusDocument } from '../../corpus/document/corpusDocument';
import type { CorpusProblem, ProblemTopic } from '../../corpus/markdown/problems';
import { nearGenres } from '../../genre/nearGenres';
import { guessDate } from '../../text/guessDate';
import type { Span } from '../../text/span';
import { DiagnosticCode } from '../../../protocol';
import { lineSpan, type CheckedFile } from '../checkedFile';
import type { Finding, Fix } from '../finding';
import { removeEntry } from '../fixes';
import type { FileRule } from '../rule';

const CODES: Readonly<Record<ProblemTopic, DiagnosticCode>> = {
  date: DiagnosticCode.corpusDate,
  genre: DiagnosticCode.corpusUnknownGenre,
  repeat: DiagnosticCode.corpusDuplicate,
};

/** What the file's reader could not read: the grammar (`corpus/syntax`), dates, genres and entries that are there twice. */
export const readerProblems: FileRule = ({ file }) => file.problems.map((problem) => toFinding(file, problem));

function toFinding(file: CheckedFile, problem: CorpusProblem): Finding {
  const { line, message, topic } = problem;
  const value = file.document === undefined || topic === undefined ? undefined : valueSpan(file.document, line, topic);
  return {
    code: topic === undefined ? DiagnosticCode.corpusSyntax : CODES[topic],
    severity: 'warning',
    span: value ?? lineSpan(file.lines, line),
    message,
    fixes: fixesOf(file, problem, value),
  };
}

/** The value of the date or genre that is reported for a line, in an entry or in the front matter. */
function valueSpan(document: CorpusDocument, line: number, topic: ProblemTopic): Span | undefined {
  const found = document.lines[line - 1];
  if (found === undefined || topic === 'repeat') return undefined;
  if (found.start < document.frontMatter.span.end) {
    return document.frontMatter.keys.find(({ key }) => key === topic)?.values[0];
  }
  return fieldAt(document, found.end)?.values.at(-1)?.textSpan;
}

function fixesOf(file: CheckedFile, { topic, line }: CorpusProblem, span: Span | undefined): readonly Fix[] {
  if (topic === 'repeat') {
    const node = file.document === undefined ? undefined : entryAt(file.document, lineSpan(file.lines, line).start);
    return removeEntry(file, line, node, '删除重复的这一条');
  }
  if (span === undefined) return [];
  const written = file.text.slice(span.start, span.end);
  if (topic === 'date') {
    const date = guessDate(written);
    return date === undefined ? [] : [{ title: `改为 ${date}`, edits: [{ span, newText: date }], isSafe: true }];
  }
  return topic === 'genre' ? nearGenres(written).map((genre) => ({ title: `改为“${genre}”`, edits: [{ span, newText: genre }], isSafe: false })) : [];
}
