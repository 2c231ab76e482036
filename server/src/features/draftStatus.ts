import { type Answer, type Draft } from '../core/markdown/draft';
import { type Settings } from '../core/settings/settingsTable';
import { NO_COUNTS } from '../core/count/answerCounts';
import { toLimitJson } from '../core/limit/limitJson';
import { type DraftStatus } from '../protocol';
import { measureAnswer, measureOf } from './answerLength';

/**
 * The count of the answer that the cursor at `offset` (UTF-16) is in: the last one that starts before it, else the first;
 * zeros for a draft without an answer.
 */
export function draftStatusAt({ draft, offset, settings }: { readonly draft: Draft; readonly offset: number; readonly settings: Settings }): DraftStatus {
  const answer = answerAt(draft, offset);
  if (answer === undefined) {
    const { rows, ...counts } = NO_COUNTS;
    return { title: '', measure: measureOf(draft, settings), count: 0, rows, status: 'none', counts };
  }
  const { counts: { rows, ...counts }, measure, verdict } = measureAnswer(answer, { draft, settings });
  return { title: answer.title, measure, count: counts[measure], rows, status: verdict.status, counts, ...limitOf(answer) };
}

function answerAt(draft: Draft, offset: number): Answer | undefined {
  return draft.answers.filter((answer) => answer.span.start <= offset).at(-1) ?? draft.answers[0];
}

function limitOf({ limit }: Answer): Pick<DraftStatus, 'limit'> {
  return limit === undefined ? {} : { limit: toLimitJson(limit) };
}
