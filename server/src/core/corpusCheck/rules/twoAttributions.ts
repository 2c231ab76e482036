import type { Quotation } from '../../corpus/entry';
import { SPEAKER_TITLES } from '../../corpus/speakerTitles';
import { normalizeText } from '../../text/normalize';
import { DiagnosticCode } from '../../../protocol';
import { fieldOf, type CheckedEntry } from '../checkedFile';
import type { Fix } from '../finding';
import type { QuotationRule } from '../rule';
import { attributionText, placeText } from './attributionText';

/** Places named with one finding. */
const MOST_PLACES = 5;

/**
 * `corpus/two-attributions`: the same words under another speaker, or, where one of them names nobody, under another work.
 * Only information where the other place is raw material, whose attribution was made out by the program.
 */
export const twoAttributions: QuotationRule = (checked, { file, rowsWith }) => {
  if (checked.wording === '') return [];
  const rows = rowsWith(checked.wording).filter(({ quotation }) => disagree(checked.entry, quotation));
  const first = rows.find(({ isCorpusFormat }) => isCorpusFormat) ?? rows[0];
  if (first === undefined) return [];
  const other = first.quotation;
  return [{
    code: DiagnosticCode.corpusTwoAttributions,
    severity: first.isCorpusFormat ? 'warning' : 'information',
    span: checked.span,
    message: `同一句话有两种署名：这里是${attributionText(checked.entry)}，${placeText(first, file.uri)}是${attributionText(other)}。请核对，改正其中一处`,
    related: rows.slice(0, MOST_PLACES).map(({ quotation }) => ({ uri: quotation.source.uri, line: quotation.source.line, message: attributionText(quotation) })),
    fixes: speakerFix(checked, other),
  }];
};

function disagree(a: Quotation, b: Quotation): boolean {
  const [speakerA, speakerB] = [bareSpeaker(a.speaker), bareSpeaker(b.speaker)];
  if (speakerA !== '' && speakerB !== '') return speakerA !== speakerB;
  return a.work !== undefined && b.work !== undefined && !isSameWork(a.work, b.work);
}

function bareSpeaker(speaker: string): string {
  return normalizeText(SPEAKER_TITLES.get(speaker) ?? speaker);
}

/** 尚书·五子之歌 is in 尚书, and 大学 is a chapter of 礼记·大学: one part in common makes them the same. */
function isSameWork(a: string, b: string): boolean {
  const parts = partsOfWork(b);
  return partsOfWork(a).some((part) => parts.some((other) => part.includes(other) || other.includes(part)));
}

function partsOfWork(work: string): readonly string[] {
  return work.split(/[·•・/／:：—-]/u).map((part) => normalizeText(part)).filter((part) => part !== '');
}

function speakerFix(checked: CheckedEntry, { speaker }: Quotation): readonly Fix[] {
  const span = fieldOf(checked, 'speaker')?.values.at(-1)?.textSpan;
  return span === undefined || speaker === '' ? [] : [{ title: `作者改为“${speaker}”`, edits: [{ span, newText: speaker }], isSafe: false }];
}
