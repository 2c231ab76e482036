import { type Diagnostic } from 'vscode-languageserver-types';
import { tryAnswerOffsetBeyond } from '../core/count/answerCounts';
import { countOptionsOf } from '../core/count/countOptions';
import { readSilencing, type Silencing } from '../core/ignore/silencing';
import { type LengthFinding } from '../core/limit/judgeLength';
import { type Limit } from '../core/limit/limit';
import { type Answer, type Draft } from '../core/markdown/draft';
import { type Settings } from '../core/settings/settingsTable';
import { type Span } from '../core/text/span';
import { DIAGNOSTIC_SOURCE, DiagnosticCode } from '../protocol';
import { type AnswerLength, isUnwritten, measureAnswer } from './answerLength';
import { itemFindings } from './itemLength';
import { charsUnderMessage, nearMessage, overMessage, underMessage } from './lengthMessages';
import { type LengthData, type LengthProblem } from './lengthProblem';
import { toRange } from './positions';
import { toSeverity } from './severity';

interface Input {
  readonly draft: Draft;
  readonly settings: Settings;
}

/**
 * The length diagnostics of a draft (design §5): `length/over` from the first character beyond the limit to the end of
 * that answer, `length/under` at the requirement, `length/near` where it is turned on. None for an answer that is not
 * begun, and none for codes that are off, ignored or silenced.
 */
export function lengthDiagnostics(input: Input): readonly Diagnostic[] {
  const { draft, settings } = input;
  const silencing = readSilencing(draft, settings['diagnostics.ignored']);
  return draft.answers
    .filter((answer) => answer.limit !== undefined && !isUnwritten(answer))
    .flatMap((answer) => answerProblems(answer, input).flatMap((problem) => toDiagnostics(problem, { answer, silencing, ...input })));
}

function answerProblems(answer: Answer, input: Input): readonly LengthProblem[] {
  const { limit, itemLimit } = answer;
  const items = itemLimit ?? (limit?.perItem === true ? limit : undefined);
  const whole = limit !== undefined && limit.perItem !== true ? wholeProblems(measureAnswer(answer, input), limit, input) : [];
  return items === undefined ? whole : [...whole, ...itemFindings(answer, items, input)];
}

function wholeProblems(length: AnswerLength, limit: Limit, input: Input): readonly LengthProblem[] {
  const { verdict: { finding } } = length;
  if (finding?.direction === 'over') return [overProblem(length, { limit, finding }, input)];
  if (finding?.direction === 'under') return [underProblem(length, { limit, finding }, input)];
  return [...charsUnder(length, limit, input), ...near(length, limit, input)];
}

type Found = { readonly limit: Limit; readonly finding: LengthFinding };

function dataOf({ answer, counts, measure }: AnswerLength, limit: Limit, bound: number): LengthData {
  return { measure, count: counts[measure], bound, limit: limit.text, question: answer.title };
}

function overProblem(length: AnswerLength, { limit, finding }: Found, { settings }: Input): LengthProblem {
  const { answer, measure } = length;
  const data = dataOf(length, limit, finding.bound);
  const start = tryAnswerOffsetBeyond(answer, { measure, count: finding.bound }, countOptionsOf(settings));
  const end = answer.paragraphs.at(-1)?.pieces.at(-1)?.end ?? answer.span.end;
  const span = { start: start ?? end, end };
  return { code: DiagnosticCode.lengthOver, severity: finding.severity, span, message: overMessage(data, limit), data };
}

function underProblem(length: AnswerLength, { limit, finding }: Found, input: Input): LengthProblem {
  const data = dataOf(length, limit, finding.bound);
  return { code: DiagnosticCode.lengthUnder, severity: finding.severity, span: requirementSpan(length.answer, input.draft), message: underMessage(data, limit), data };
}

/** Enough by the sheet's cells, but not by characters, which is how some markers count (domain-rules R8). */
function charsUnder(length: AnswerLength, limit: Limit, { draft }: Input): readonly LengthProblem[] {
  const { answer, counts, measure } = length;
  if (measure !== 'grid' || limit.min === undefined || counts.chars >= limit.min) return [];
  const data: LengthData = { ...dataOf(length, limit, limit.min), measure: 'chars', count: counts.chars };
  return [{ code: DiagnosticCode.lengthUnder, severity: 'information', span: requirementSpan(answer, draft), message: charsUnderMessage(data, counts.grid), data }];
}

/** Close to the upper bound (domain-rules R9): off unless the settings give it a severity. */
function near(length: AnswerLength, limit: Limit, { draft, settings }: Input): readonly LengthProblem[] {
  const count = length.counts[length.measure];
  if (limit.max === undefined || count <= limit.max * settings['limit.nearRatio']) return [];
  const data = dataOf(length, limit, limit.max);
  return [{ code: DiagnosticCode.lengthNear, severity: 'off', span: requirementSpan(length.answer, draft), message: nearMessage(data), data }];
}

/** Where the requirement is stated, else the answer's first line. */
function requirementSpan(answer: Answer, draft: Draft): Span {
  if (answer.limitSpan !== undefined) return answer.limitSpan;
  const first = answer.questionParagraphs[0] ?? answer.paragraphs[0];
  return first?.span ?? { start: draft.text.length, end: draft.text.length };
}

interface Reporting extends Input {
  readonly answer: Answer;
  readonly silencing: Silencing;
}

function toDiagnostics(problem: LengthProblem, { draft, settings, answer, silencing }: Reporting): readonly Diagnostic[] {
  const severity = toSeverity(settings['diagnostics.severity'][problem.code] ?? problem.severity);
  if (severity === undefined || silencing.isOff(problem.code)) return [];
  if (silencing.isSilenced(problem.code, problem.span, answer.span)) return [];
  const { code, message, data, span } = problem;
  return [{ range: toRange(draft, span), severity, code, source: DIAGNOSTIC_SOURCE, message, data }];
}
