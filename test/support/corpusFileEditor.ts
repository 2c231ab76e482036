import { type CompletionItem, TextEdit } from 'vscode-languageserver-types';
import type { Corpus } from '../../server/src/core/corpus/corpus';
import { completeInCorpusFile } from '../../server/src/features/corpusFileCompletion';
import { linedText, toSpan } from '../../server/src/features/positions';
import { atCursor } from './cursor';

/** The items offered at the mark `|` of a corpus file. */
export function completeFile(corpus: Corpus, marked: string): readonly CompletionItem[] {
  return completeInCorpusFile({ corpus, ...atCursor(marked) }).items;
}

/** The labels offered at the mark. */
export function labelsAt(corpus: Corpus, marked: string): readonly string[] {
  return completeFile(corpus, marked).map(({ label }) => label);
}

/** The file after the item with a label is accepted. */
export function acceptLabel(corpus: Corpus, marked: string, label: string): string {
  const item = completeFile(corpus, marked).find((one) => one.label === label);
  if (!TextEdit.is(item?.textEdit)) throw new Error(`${label} is not offered at ${marked}`);
  const { text } = atCursor(marked);
  const { start, end } = toSpan(linedText(text), item.textEdit.range);
  return text.slice(0, start) + item.textEdit.newText + text.slice(end);
}
