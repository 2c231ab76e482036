import { finish, forEachInSteps, type Steps } from '../steps';
import type { Finding } from './finding';
import type { CorpusLookups } from './lookups';
import type { CheckedFile } from './checkedFile';
import { readCheckedFile } from './readCheckedFile';
import { type EntryRule, type FileRule, type QuotationRule, toQuotation, toRuleInput } from './rule';
import { aliasCollision } from './rules/aliasCollision';
import { duplicate } from './rules/duplicate';
import { halfWidth } from './rules/halfWidth';
import { missingSource } from './rules/missingSource';
import { missingSpeaker } from './rules/missingSpeaker';
import { nearDuplicate } from './rules/nearDuplicate';
import { readerProblems } from './rules/readerProblems';
import { timeOrder } from './rules/timeOrder';
import { tooLong } from './rules/tooLong';
import { twoAttributions } from './rules/twoAttributions';
import { unbalancedMarks } from './rules/unbalancedMarks';
import { unknownGenre } from './rules/unknownGenre';
import { unknownTheme } from './rules/unknownTheme';

const FILE_RULES: readonly FileRule[] = [readerProblems, unknownTheme];
const ENTRY_RULES: readonly EntryRule[] = [missingSource, unbalancedMarks, timeOrder, halfWidth, tooLong, unknownGenre, aliasCollision];
const QUOTATION_RULES: readonly QuotationRule[] = [missingSpeaker, twoAttributions, nearDuplicate, duplicate];
/** Entries looked at in one step. */
const AT_ONCE = 32;

interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** A corpus file that was checked. */
export interface CorpusCheck {
  readonly file: CheckedFile;
  /** By where they start. */
  readonly findings: readonly Finding[];
}

/**
 * Checks a corpus file (Markdown or, by its ending, JSON Lines) by itself and against the corpus it belongs to. What is
 * found at an entry of another file is that file's to report. Near linear in the file's entries, whatever the corpus's size.
 */
export function checkCorpusFile(file: FileText, corpus: CorpusLookups): CorpusCheck {
  return finish(checkCorpusFileInSteps(file, corpus));
}

/** `checkCorpusFile` step by step. */
export function* checkCorpusFileInSteps(file: FileText, corpus: CorpusLookups): Steps<CorpusCheck> {
  const checked = readCheckedFile(file);
  yield;
  const input = toRuleInput(checked, corpus);
  if (checked.entries.some(({ entry }) => entry.kind === 'quotation')) yield* corpus.prepare();
  const findings = FILE_RULES.flatMap((rule) => rule(input));
  yield* forEachInSteps(checked.entries, (entry) => {
    const quotation = toQuotation(entry);
    if (quotation !== undefined) for (const rule of QUOTATION_RULES) findings.push(...rule(quotation, input));
    for (const rule of ENTRY_RULES) findings.push(...rule(entry, input));
  }, AT_ONCE);
  return { file: checked, findings: findings.sort((a, b) => a.span.start - b.span.start) };
}
