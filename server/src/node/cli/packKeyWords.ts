import { join } from 'node:path';
import type { SkippedLine } from '../../core/extract/extraction';
import { createIntlSegmenter } from '../../core/segment/intlSegmenter';
import { type KeyWords, keyWordsOf } from '../../core/segment/keyWords';
import { splitLines } from '../../core/text/lines';
import type { Logger } from '../../workspace/ports';
import { SegmenterService } from '../../workspace/segmenterService';
import { type JiebaSegmenter, startJiebaSegmenter } from '../jiebaSegmenter';

/** Half a million characters say what a text is about; nodejieba takes two seconds for them. */
const MOST_CHARACTERS = 500_000;

/** Finds key words; `stop` ends the worker thread, which would keep the process alive. */
export interface PackKeyWords {
  readonly of: (pack: { readonly text: string; readonly skipped: readonly SkippedLine[] }) => Promise<KeyWords>;
  readonly stop: () => Promise<void>;
}

/** Key words and term candidates by nodejieba, by `Intl.Segmenter` where its binary is missing (a warning says so). */
export function createPackKeyWords(dist: string, logger: Logger): PackKeyWords {
  let jieba: JiebaSegmenter | undefined;
  const service = new SegmenterService({
    fallback: createIntlSegmenter(),
    logger,
    start: async () => {
      jieba = await startJiebaSegmenter(join(dist, 'segmentWorker.js'));
      return jieba;
    },
  });
  return {
    of: async ({ text, skipped }) => {
      const noise = new Set(skipped.map(({ line }) => line));
      const lines = splitLines(text.slice(0, MOST_CHARACTERS)).filter(({ number }) => !noise.has(number));
      return keyWordsOf(await service.segment(lines.map((line) => line.text)));
    },
    stop: async () => jieba?.stop(),
  };
}
