import type { Draft } from '../core/markdown/draft';
import { topicWordsOf } from '../core/segment/topicWords';
import { spanTouches } from '../core/text/span';
import type { SegmenterService } from './segmenterService';

/** A question says what it is about within its first lines; material copied below it may be long. */
const MAX_CHARACTERS = 1_000;
const MAX_QUESTIONS = 200;

/** The topic words of questions, segmented in the background: whoever asks takes what is there and never waits. */
export class TopicWords {
  readonly #segmenter: Pick<SegmenterService, 'segment'>;
  readonly #words = new Map<string, readonly string[]>();

  constructor(segmenter: Pick<SegmenterService, 'segment'>) {
    this.#segmenter = segmenter;
  }

  /** The topic words for the question at a UTF-16 offset of a draft; none where they are not known yet. */
  at(draft: Draft, offset: number): readonly string[] {
    const text = questionTextAt(draft, offset);
    if (text === '') return [];
    const known = this.#words.get(text);
    if (known === undefined) void this.#learn(text);
    return known ?? [];
  }

  async #learn(text: string): Promise<void> {
    const oldest = this.#words.keys().next();
    if (this.#words.size >= MAX_QUESTIONS && oldest.done !== true) this.#words.delete(oldest.value);
    this.#words.set(text, []);
    const [tokens = []] = await this.#segmenter.segment([text]);
    this.#words.set(text, topicWordsOf(tokens));
  }
}

/** The question, and the title, of the answer an offset lies in, or of the last one that begins before it. */
function questionTextAt(draft: Draft, offset: number): string {
  const answer = draft.answers.find(({ span }) => spanTouches(span, offset)) ?? draft.answers.findLast(({ span }) => span.start <= offset);
  if (answer === undefined) return '';
  return `${answer.title}\n${answer.question}`.trim().slice(0, MAX_CHARACTERS);
}
