import type { Entry, Framework, ModelEssay, Question, Term } from '../corpus/entry';
import { essayTitleOf, readArticle } from './article';
import { readEssays } from './essays';
import type { Extraction, SkippedLine } from './extraction';
import { readFrameworks } from './frameworks';
import { dropNoise } from './noise';
import { type PackLine, readPackLines } from './packLine';
import { findPackTitle } from './packTitle';
import { repeatedLines } from './pieceTitle';
import { readListedQuotations, readSignedLines, speakerOfHeading } from './quotations/listedQuotations';
import { themeOfHeading } from './quotations/annotation';
import { readLooseQuotations } from './quotations/looseQuotations';
import type { FoundQuotation } from './quotations/foundQuotation';
import { withGeneralSecretaryOf } from './quotations/generalSecretary';
import { toQuotationRows } from './quotations/quotationRows';
import { readQuotedInText } from './quotations/quotedInText';
import { readQuestions, readStrayQuestions } from './questions';
import { type SectionBlock, splitSections } from './splitSections';
import { readListedTerms, readTerms } from './terms';
import { readTables } from './tables/readTables';
import { unwrapLines } from './unwrapLines';

/** Raw material as text, whatever its line ends; `title` is what the file itself is called, where that is known. */
export interface PackInput {
  readonly text: string;
  readonly uri: string;
  readonly title?: string;
  /** Address and ISO date that the document itself states. */
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}

/** A heading or title that makes every item under it a quotation. */
const QUOTATION_LIST = /名言|金句|名句|警句|佳句|妙语|箴言|格言|语录|话语|名人名言|精彩讲话|经典语句|论述摘编|重要论述|用典/u;

/** Reads questions, frameworks, essays, quotations and terms out of a study pack, an article or a list of quotations; never throws. */
export function extractPack({ text, uri, title: given, url, date }: PackInput): Extraction {
  const raw = readPackLines(text);
  const cleaned = dropNoise(raw);
  const tables = readTables(cleaned.lines, uri);
  const content = unwrapLines(tables.rest);
  const { title, line: titleLine } = findPackTitle(raw, content, given);
  const lines = content.filter((line) => line !== titleLine);
  const blocks = splitSections(lines);
  const pieces = readPieces(blocks, { uri, title, titleLine, lines });
  const skipped: SkippedLine[] = [...cleaned.skipped, ...tables.skipped, ...pieces.skipped];
  const from = <T extends Entry>(entries: readonly T[]): readonly T[] => namingPack(entries, title, url);
  return {
    title,
    // The headings of an article are parts of the essay that it is.
    sections: pieces.isArticle ? [] : blocks.flatMap(({ section }) => (section === undefined ? [] : [section])),
    quotations: fromAddress(toQuotationRows([...readQuotations(lines, blocks, title), ...tables.quotations], { uri, title }), url),
    terms: from(uniqueTerms([...tables.terms, ...blocks.flatMap((block) => (block.section?.kind === 'terms' ? readListedTerms(block.lines, uri) : [])), ...readTerms(lines, uri)])),
    frameworks: from(pieces.frameworks),
    questions: from([...pieces.questions, ...tables.questions]),
    essays: from(pieces.essays.map((essay) => (essay.date !== undefined || date === undefined ? essay : { ...essay, date }))),
    skipped: skipped.sort((a, b) => a.line - b.line),
  };
}

/** Entries whose source says what the pack is called, as their reader shows it. */
function namingPack<T extends Entry>(entries: readonly T[], title: string, url: string | undefined): readonly T[] {
  return fromAddress(title === '' ? entries : entries.map((entry) => ({ ...entry, source: { ...entry.source, title } })), url);
}

/** Entries that name no origin of their own come from the document's address. */
function fromAddress<T extends Entry>(entries: readonly T[], url: string | undefined): readonly T[] {
  return url === undefined ? entries : entries.map((entry) => (entry.origin === undefined ? { ...entry, origin: url } : entry));
}

interface Pieces {
  readonly questions: readonly Question[];
  readonly frameworks: readonly Framework[];
  readonly essays: readonly ModelEssay[];
  readonly isArticle: boolean;
  readonly skipped: readonly SkippedLine[];
}

interface Whole {
  readonly uri: string;
  readonly title: string;
  readonly titleLine: PackLine | undefined;
  readonly lines: readonly PackLine[];
}

function readPieces(blocks: readonly SectionBlock[], { uri, title, titleLine, lines }: Whole): Pieces {
  const repeated = repeatedLines(lines);
  const questions: Question[] = [];
  const frameworks: Framework[] = [];
  const essays: ModelEssay[] = [];
  const skipped: SkippedLine[] = [];
  for (const { section, genre, lines: own } of blocks) {
    const source = { uri, fallbackTitle: essayTitleOf(title) || (section?.title ?? ''), repeated, ...(genre && { genre }) };
    const before = questions.length + frameworks.length + essays.length;
    if (section?.kind === 'questions') questions.push(...readQuestions(own, uri));
    else if (section?.kind === 'frameworks') frameworks.push(...readFrameworks(own, source));
    else if (section?.kind === 'essays') essays.push(...readEssays(own, source));
    else questions.push(...readStrayQuestions(own, uri));
    const isEmpty = questions.length + frameworks.length + essays.length === before;
    const reason = section !== undefined && own.length > 0 && isEmpty ? EMPTY_REASON[section.kind] : undefined;
    if (section !== undefined && reason !== undefined) skipped.push({ line: section.line, reason });
    if (section?.kind === 'material' && own.length > 0) skipped.push({ line: section.line, reason: `“${section.title}”是材料（${own.length} 行），只从中找引文和名词` });
  }
  const isPack = blocks.some(({ section }) => section !== undefined && section.kind !== 'other' && section.kind !== 'theory');
  const article = isPack || questions.length > 0 ? [] : readArticle(lines, { uri, title, titleLine });
  return { questions, frameworks, essays: [...essays, ...article], isArticle: article.length > 0, skipped };
}

const EMPTY_REASON: Readonly<Partial<Record<string, string>>> = {
  questions: '这一节像是题目，但没有认出题目',
  frameworks: '这一节像是框架，但没有认出框架',
  essays: '这一节像是范文，但没有认出范文',
};

function readQuotations(lines: readonly PackLine[], blocks: readonly SectionBlock[], title: string): readonly FoundQuotation[] {
  const inText = withGeneralSecretaryOf(lines, readQuotedInText(lines));
  // 1.《管子》有云：“…”: an item that attributes what it quotes is no quotation itself.
  const isLeadIn = (item: FoundQuotation): boolean => item.speaker === '' && item.work === undefined
    && inText.some(({ line, offset }) => line === item.line && offset > item.offset && offset < item.offset + item.text.length);
  return [...inText, ...readSignedLines(lines), ...readLooseQuotations(lines), ...readLists(blocks, title)].filter((item) => !item.isListed || !isLeadIn(item));
}

function readLists(blocks: readonly SectionBlock[], title: string): readonly FoundQuotation[] {
  const isListFile = QUOTATION_LIST.test(title);
  return blocks.flatMap(({ section, lines }) => {
    const isDedicated = section?.kind === 'quotations';
    const isOpen = section === undefined || section.kind === 'other' || section.kind === 'theory' || section.kind === 'material';
    if (!isDedicated && !(isListFile && isOpen)) return [];
    const speaker = speakerOfHeading(section?.title ?? '') || speakerOfHeading(title);
    return readListedQuotations(lines, { speaker, isDedicated, theme: themeOfHeading(section?.title ?? '') });
  });
}

function uniqueTerms(terms: readonly Term[]): readonly Term[] {
  const byName = new Map<string, Term>();
  for (const term of terms) if (!byName.has(term.name)) byName.set(term.name, term);
  return [...byName.values()].sort((a, b) => a.source.line - b.source.line);
}
