import type { CorpusQuotation } from '../core/corpus/corpusQuotation';
import type { EntrySource, Framework, OutlinePoint, Term, Verification } from '../core/corpus/entry';

/** Verification in the reader's words; shown wherever an entry is. */
export const VERIFICATION_LABEL: Readonly<Record<Verification, string>> = { verified: '已核对原文', cited: '转引', unverified: '未核对' };

const SPECIAL = /[\\`*_{}[\]()#+\-.!<>|~&$:@"]/gu;
const MOST_SOURCES = 5;

/** Text of a user's file as Markdown that shows it and does nothing else: no mark-up, no HTML, no link; blank runs are one space. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(SPECIAL, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`));
}

/** A quotation as Markdown: its text, who said it where and when, how far it was checked, its length, where it was read. */
export function renderQuotation(quotation: CorpusQuotation): string {
  const facts = [VERIFICATION_LABEL[quotation.verification], `${[...quotation.text].length}字`, ...quotation.themes.map((theme) => `#${theme}`)];
  return joinBlocks([
    `> ${escapeMarkdown(quotation.text)}`,
    quotation.gloss === undefined ? '' : `释义：${escapeMarkdown(quotation.gloss)}`,
    inline([quotation.speaker, quotation.work === undefined ? undefined : `《${quotation.work.replace(/[《》]/gu, '')}》`, quotation.occasion, quotation.date]),
    inline(facts),
    quotation.origin === undefined ? '' : `原始出处：${escapeMarkdown(quotation.origin)}`,
    renderSources(quotation.sources),
  ]);
}

/** A term as Markdown: name, aliases, definition, standard wording, validity, how far it was checked, source. */
export function renderTerm(term: Term): string {
  const validity = [term.since === undefined ? undefined : `自 ${term.since}`, term.until === undefined ? undefined : `至 ${term.until}（已有新提法）`];
  return joinBlocks([
    `**${escapeMarkdown(term.name)}**${term.aliases.length === 0 ? '' : `（又作：${term.aliases.map(escapeMarkdown).join('、')}）`}`,
    escapeMarkdown(term.definition ?? ''),
    term.standardWording === undefined ? '' : `规范表述：${escapeMarkdown(term.standardWording)}`,
    inline([VERIFICATION_LABEL[term.verification], ...validity]),
    term.origin === undefined ? '' : `原始出处：${escapeMarkdown(term.origin)}`,
    renderSources([term.source]),
  ]);
}

/** A framework as Markdown: title, genre, the outline as a nested list, source. */
export function renderFramework(framework: Framework): string {
  return joinBlocks([
    `**${escapeMarkdown(framework.title)}**`,
    inline([framework.genre, `${framework.points.length}个要点`]),
    framework.points.map((point) => renderPoint(point, 0)).join('\n'),
    renderSources([framework.source]),
  ]);
}

/** Where an entry was read: `《城市治理》第6行`, linked where the place can be opened. */
export function renderSource(source: EntrySource): string {
  const title = source.title ?? fileNameOf(source.uri);
  const label = `${escapeMarkdown(`《${title.replace(/[《》]/gu, '')}》`)}第${source.line}行`;
  return isLinkable(source.uri) ? `[${label}](<${encodeTarget(source.uri)}#L${source.line}>)` : label;
}

function renderSources(sources: readonly EntrySource[]): string {
  const shown = sources.slice(0, MOST_SOURCES).map(renderSource).join('；');
  return `出处：${shown}${sources.length > MOST_SOURCES ? `等${sources.length}处` : ''}`;
}

function renderPoint(point: OutlinePoint, depth: number): string {
  const own = `${'  '.repeat(depth)}- ${escapeMarkdown(point.marker + point.text)}`;
  return [own, ...point.points.map((inner) => renderPoint(inner, depth + 1))].join('\n');
}

function inline(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').map((part) => escapeMarkdown(part ?? '')).join(' · ');
}

function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}

function isLinkable(uri: string): boolean {
  return /^(?:file|https?|untitled|vscode-[a-z-]+):/u.test(uri);
}

/** A link target between `< >`: what would end it, or begin a line, is percent-encoded. */
function encodeTarget(uri: string): string {
  return uri.replace(/[<>\\\s()]/gu, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'));
}

function fileNameOf(uri: string): string {
  const name = uri.split(/[/\\]/u).at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
