import { countParagraphs, tryAnswerOffsetBeyond } from '../core/count/answerCounts';
import { countOptionsOf } from '../core/count/countOptions';
import { judgeLength } from '../core/limit/judgeLength';
import { type Limit } from '../core/limit/limit';
import { type Answer, type Draft, type Paragraph } from '../core/markdown/draft';
import { type Settings } from '../core/settings/settingsTable';
import { splitOutlineMarker } from '../core/text/outlineMarker';
import { DiagnosticCode } from '../protocol';
import { measureOf } from './answerLength';
import { type LengthData, type LengthProblem } from './lengthProblem';
import { itemMessage } from './lengthMessages';

interface Input {
  readonly draft: Draft;
  readonly settings: Settings;
}

/**
 * Checks a requirement for each item (每条不超过50字) on the items of an answer. An item's place on the sheet says nothing
 * about its own length, so `grid` is taken as `cells` here.
 */
export function itemFindings(answer: Answer, limit: Limit, { draft, settings }: Input): readonly LengthProblem[] {
  const own = measureOf(draft, settings);
  const measure = own === 'grid' ? 'cells' : own;
  const options = countOptionsOf(settings);
  return itemsOf(answer).flatMap((paragraphs, index) => {
    const count = countParagraphs(paragraphs, options)[measure];
    const { finding } = judgeLength(count, limit, { bare: settings['limit.bare'] });
    const [first, last] = [paragraphs[0], paragraphs.at(-1)];
    if (finding === undefined || first === undefined || last === undefined) return [];
    const data: LengthData = { measure, count, bound: finding.bound, limit: limit.text, question: answer.title };
    const item = { ...answer, paragraphs };
    const isOver = finding.direction === 'over';
    const start = isOver ? tryAnswerOffsetBeyond(item, { measure, count: finding.bound }, options) : undefined;
    const end = (isOver ? last : first).pieces.at(-1)?.end ?? last.span.end;
    const problem: LengthProblem = {
      code: isOver ? DiagnosticCode.lengthOver : DiagnosticCode.lengthUnder,
      severity: finding.severity,
      span: { start: start ?? first.pieces[0]?.start ?? first.span.start, end },
      message: itemMessage(data, { number: index + 1, limit }),
      data,
    };
    return [problem];
  });
}

/**
 * The items of an answer: from one numbered or bulleted paragraph to the next; without any number, each paragraph. What
 * stands before the first number leads in and is no item, and headings are none.
 */
function itemsOf(answer: Answer): readonly (readonly Paragraph[])[] {
  const prose = answer.paragraphs.filter((paragraph) => paragraph.role === 'text' && paragraph.kind !== 'heading');
  if (!prose.some(isNumbered)) return prose.map((paragraph) => [paragraph]);
  const items: Paragraph[][] = [];
  for (const paragraph of prose) {
    if (isNumbered(paragraph)) items.push([paragraph]);
    else items.at(-1)?.push(paragraph);
  }
  return items;
}

function isNumbered(paragraph: Paragraph): boolean {
  return paragraph.kind === 'item' || splitOutlineMarker(paragraph.prose.text).marker !== '';
}
