import type { EntryNode, SectionNode } from '../document/nodes';
import type { Entry, Quotation, Term } from '../entry';
import { entryId, quotationId } from '../entryId';
import { readFields, type Fields } from './fields';
import type { FrontMatter } from './frontMatter';
import { fromMarkdown } from './inlineText';
import { optional, shared, type ReadContext } from './readContext';
import { readEssay } from './readEssay';
import { readFramework } from './readFramework';
import { readQuestion } from './readQuestion';
import type { Report } from './problems';

/** An entry and what it was read from. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly node: EntryNode;
}

/** The entries of one section in the file's order; what cannot be read is reported and left out. */
export function readSection(section: SectionNode, uri: string, front: FrontMatter, report: Report): readonly ReadEntry[] {
  const headed = section.content === 'framework' || section.content === 'essay';
  return section.groups.flatMap((group) => {
    const themes = headed || group.heading === '' ? front.themes : [...front.themes, fromMarkdown(group.heading)];
    const context = { uri, front, themes, report };
    return group.entries.flatMap((node) => {
      const entry = readEntry(node, context);
      return entry === undefined ? [] : [{ entry, node }];
    });
  });
}

function readEntry(node: EntryNode, context: ReadContext): Entry | undefined {
  const fields = readFields(node.fields, node.kind, context.report);
  if (node.kind === 'framework') return readFramework(node, fields, context);
  if (node.kind === 'essay') return readEssay(node, fields, context);
  if (node.raw === '') {
    context.report(node.line, '这一项没有文字，没有读');
    return undefined;
  }
  if (node.kind === 'question') return readQuestion(node, fields, context);
  return node.kind === 'quotation' ? toQuotation(node, fields, context) : toTerm(node, fields, context);
}

function toQuotation(node: EntryNode, fields: Fields, context: ReadContext): Quotation {
  const { front } = context;
  const text = fromMarkdown(withoutOuterMarks(node.raw));
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
    ...shared(fields, node.line, context),
  };
}

function toTerm(node: EntryNode, fields: Fields, context: ReadContext): Term {
  const name = fromMarkdown(node.raw);
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
    ...shared(fields, node.line, context),
  };
}

/** A quotation as written by hand, without the marks around the whole of it and without its final stop. */
function withoutOuterMarks(raw: string): string {
  const inner = raw.replace(/。$/u, '');
  const closes = inner.startsWith('“') && inner.endsWith('”') && inner.indexOf('”') === inner.length - 1;
  return closes ? inner.slice(1, -1).trim().replace(/。$/u, '') : inner;
}
