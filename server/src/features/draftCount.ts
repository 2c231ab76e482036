import { addCounts, type Counts } from '../core/count/answerCounts';
import { type Genre } from '../core/genre/genre';
import { type LimitJson, toLimitJson } from '../core/limit/limitJson';
import { type LengthStatus } from '../core/limit/judgeLength';
import { type Draft } from '../core/markdown/draft';
import { type Settings } from '../core/settings/settingsTable';
import { measureAnswer } from './answerLength';

/** One answer's row of `biganzi count --format json` (design §5). */
export interface QuestionCount extends Counts {
  readonly title: string;
  readonly genre?: Genre;
  readonly limit?: LimitJson;
  readonly status: LengthStatus;
}

/** A draft's part of `biganzi count --format json`: every measure over all answers, and for each. */
export interface DraftCount {
  readonly total: Counts;
  readonly questions: readonly QuestionCount[];
}

/** Counts every answer of a draft in every measure; questions and material count nowhere. */
export function countDraft({ draft, settings }: { readonly draft: Draft; readonly settings: Settings }): DraftCount {
  const measured = draft.answers.map((answer) => measureAnswer(answer, { draft, settings }));
  return {
    total: addCounts(measured.map(({ counts }) => counts)),
    questions: measured.map(({ answer, counts, verdict }) => ({
      title: answer.title,
      ...(answer.genre !== undefined && { genre: answer.genre }),
      ...(answer.limit !== undefined && { limit: toLimitJson(answer.limit) }),
      ...counts,
      status: verdict.status,
    })),
  };
}
