import { type Counts, countAnswer } from '../core/count/answerCounts';
import { type CountOptions, countOptionsOf } from '../core/count/countOptions';
import { judgeLength, type LengthStatus, type LengthVerdict } from '../core/limit/judgeLength';
import { type Answer, type Draft } from '../core/markdown/draft';
import { type Measure, type Settings } from '../core/settings/settingsTable';

/** One answer counted, and judged by the measure that holds for it. */
export interface AnswerLength {
  readonly answer: Answer;
  readonly counts: Counts;
  readonly measure: Measure;
  /** The verdict on the whole answer; its status is `none` without a limit for the whole. */
  readonly verdict: LengthVerdict;
}

/** The measure that limits are compared in: 计数 of the front matter, else the setting. */
export function measureOf(draft: Draft, settings: Settings): Measure {
  return draft.frontMatter.measure ?? settings.measure;
}

/** Counts and judges one answer of a draft. */
export function measureAnswer(answer: Answer, { draft, settings }: { readonly draft: Draft; readonly settings: Settings }): AnswerLength {
  const options: CountOptions = countOptionsOf(settings);
  const counts = countAnswer(answer, options);
  const measure = measureOf(draft, settings);
  const limit = answer.limit;
  const verdict: LengthVerdict = limit === undefined || limit.perItem === true ? { status: 'none' } : judgeLength(counts[measure], limit, { bare: settings['limit.bare'] });
  return { answer, counts, measure, verdict };
}

/** True for an answer in which nothing but a title is written yet. */
export function isUnwritten(answer: Answer): boolean {
  return !answer.paragraphs.some((paragraph) => paragraph.role === 'text');
}

export type { LengthStatus };
