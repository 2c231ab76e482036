import type { Entry, EntryKind, Quotation, Term } from '../entry';
import { entryId, quotationId } from '../entryId';
import { readFields, type Fields } from './fields';
import type { FrontMatter } from './frontMatter';
import { fromMarkdown } from './inlineText';
import { readItems, type Item } from './items';
import { optional, shared, type ReadContext } from './readContext';
import { readEssay } from './readEssay';
import { readFramework } from './readFramework';
import { readQuestion } from './readQuestion';
import type { Report } from './problems';
import type { CorpusSection, Group } from './sections';

/** The entries of one section in the file's order; what cannot be read is reported and left out. */
export function readSection(section: CorpusSection, uri: string, front: FrontMatter, report: Report): readonly Entry[] {
  const { content } = section;
  if (content === 'notes') return [];
  return section.groups.flatMap((group) => {
    const headed = content === 'framework' || content === 'essay';
    const themes = headed || group.heading === '' ? front.themes : [...front.themes, fromMarkdown(group.heading)];
    return readGroup(content, group, { uri, front, themes, report });
  });
}

function readGroup(content: EntryKind, group: Group, context: ReadContext): readonly Entry[] {
  if (content === 'framework' || content === 'essay') {
    const read = content === 'framework' ? readFramework : readEssay;
    const entry = group.heading === '' ? undefined : read(group, context);
    if (group.heading === '') reportLinesBeforeHeading(group, context.report);
    return entry === undefined ? [] : [entry];
  }
  return readItems(group.lines, context.report)
    .map((item) => readItem(content, item, context))
    .filter((entry) => entry !== undefined);
}

function readItem(kind: 'quotation' | 'term' | 'question', item: Item, context: ReadContext): Entry | undefined {
  if (item.raw === '') {
    context.report(item.line, '这一项没有文字，没有读');
    return undefined;
  }
  if (kind === 'question') return readQuestion(item, context);
  const fields = readFields(item.children, kind, context.report);
  return kind === 'quotation' ? toQuotation(item, fields, context) : toTerm(item, fields, context);
}

function reportLinesBeforeHeading(group: Group, report: Report): void {
  const line = group.lines.find(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('>'));
  if (line !== undefined) report(line.number, '框架和范文各以“### 文种：标题”开头，这之前的文字没有读');
}

function toQuotation(item: Item, fields: Fields, context: ReadContext): Quotation {
  const { front } = context;
  const text = fromMarkdown(withoutOuterMarks(item.raw));
  const speaker = fields.has('speaker') ? (fields.text('speaker') ?? '') : (front.speaker ?? '');
  return {
    kind: 'quotation',
    id: fields.text('id') ?? quotationId(text, speaker),
    text,
    ...optional('gloss', fields.text('gloss')),
    speaker,
    ...optional('work', fields.text('work') ?? front.work),
    ...optional('occasion', fields.text('occasion') ?? front.occasion),
    ...optional('date', fields.date('date') ?? front.date),
    ...optional('lead', fields.text('lead')),
    variants: fields.whole('variants'),
    verification: fields.verification() ?? front.verification ?? 'unverified',
    ...optional('partOf', fields.text('partOf')),
    ...shared(fields, item.line, context),
  };
}

function toTerm(item: Item, fields: Fields, context: ReadContext): Term {
  const name = fromMarkdown(item.raw);
  return {
    kind: 'term',
    id: fields.text('id') ?? entryId('term', name),
    name,
    aliases: fields.list('aliases'),
    ...optional('definition', fields.text('definition')),
    ...optional('standardWording', fields.text('standardWording')),
    ...optional('since', fields.date('since')),
    ...optional('until', fields.date('until')),
    verification: fields.verification() ?? context.front.verification ?? 'unverified',
    ...shared(fields, item.line, context),
  };
}

/** A quotation as written by hand, without the marks around the whole of it and without its final stop. */
function withoutOuterMarks(raw: string): string {
  const inner = raw.replace(/。$/u, '');
  const closes = inner.startsWith('“') && inner.endsWith('”') && inner.indexOf('”') === inner.length - 1;
  return closes ? inner.slice(1, -1).trim().replace(/。$/u, '') : inner;
}
