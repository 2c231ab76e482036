import { splitOutlineMarker } from '../../text/outlineMarker';
import type { Entry, Framework, ModelEssay, OutlinePoint, Question, Quotation, Term } from '../entry';
import { entryId, quotationId } from '../entryId';
import { LIST_MARKS, tryFieldItem } from './fieldItem';
import { escapeNumber, referToFirst, referToLast, toBlockLines, toHeading, toInline, unescapeNumber } from './inlineText';
import { limitAtEnd, limitKindName, limitOfPhrase } from './readQuestion';
import { fieldName, verificationName, type FieldKey } from './vocabulary';

type FieldLines = readonly string[];
type WriteField = (key: FieldKey, value: string | readonly string[] | undefined, divided?: 'divided') => FieldLines;

const BULLET = '- ';

/** An entry as the lines of its section: a list item with its fields, or a `###` heading with what belongs under it. */
export function toEntryLines(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'quotation':
      return quotationLines(entry);
    case 'term':
      return termLines(entry);
    case 'question':
      return questionLines(entry);
    case 'framework':
      return frameworkLines(entry);
    case 'essay':
      return essayLines(entry);
  }
}

function quotationLines(entry: Quotation): readonly string[] {
  const field = fieldWriter(entry);
  return itemLines(BULLET, textLines(entry.text), [
    ...field('gloss', entry.gloss),
    ...field('speaker', entry.speaker),
    ...field('work', entry.work),
    ...field('occasion', entry.occasion),
    ...field('date', entry.date),
    ...field('lead', entry.lead),
    ...field('variants', entry.variants),
    ...field('origin', entry.origin),
    ...field('verification', verificationName(entry.verification)),
    ...field('themes', entry.themes, 'divided'),
    ...field('partOf', entry.partOf),
    ...field('id', idIfOwn(entry.id, quotationId(entry.text, entry.speaker))),
  ]);
}

function termLines(entry: Term): readonly string[] {
  const field = fieldWriter(entry);
  return itemLines(BULLET, textLines(entry.name), [
    ...field('definition', entry.definition),
    ...field('aliases', entry.aliases, 'divided'),
    ...field('standardWording', entry.standardWording),
    ...field('since', entry.since),
    ...field('until', entry.until),
    ...field('origin', entry.origin),
    ...field('verification', verificationName(entry.verification)),
    ...field('themes', entry.themes, 'divided'),
    ...field('id', idIfOwn(entry.id, entryId('term', entry.name))),
  ]);
}

function questionLines(entry: Question): readonly string[] {
  const field = fieldWriter(entry);
  const lines = textLines(entry.text);
  const last = lines.at(-1) ?? '';
  const text = limitAtEnd(last) === undefined ? lines : [...lines.slice(0, -1), referToLast(last)];
  return itemLines(`${entry.number}. `, text, [
    ...field('genre', entry.genre),
    ...limitFields(entry, field),
    ...field('origin', entry.origin),
    ...field('themes', entry.themes, 'divided'),
    ...field('id', idIfOwn(entry.id, entryId('question', entry.text, entry.limit?.text ?? ''))),
  ]);
}

function limitFields({ limit }: Question, field: WriteField): FieldLines {
  if (limit === undefined) return [];
  const phrase = field('limit', limit.text);
  if (sameFields(limitOfPhrase(limit.text), limit)) return phrase;
  return [
    ...phrase,
    ...field('limitMin', limit.min?.toString()),
    ...field('limitMax', limit.max?.toString()),
    ...field('limitAround', limit.around?.toString()),
    ...field('limitPerItem', limit.perItem === undefined ? undefined : limit.perItem ? '是' : '否'),
    ...field('limitKind', limitKindName(limit.kind)),
  ];
}

function frameworkLines(entry: Framework): readonly string[] {
  const field = fieldWriter(entry);
  const fields = [
    ...field('origin', entry.origin),
    ...field('themes', entry.themes, 'divided'),
    ...field('id', idIfOwn(entry.id, entryId('framework', entry.genre, entry.title))),
  ];
  // Points after no field at all would be taken for fields where they look like one.
  const first = entry.points[0];
  const ambiguous = fields.length === 0 && first !== undefined && tryFieldItem(first.marker + first.text, 'framework') !== undefined;
  const head = ambiguous ? field('id', entry.id) : fields;
  return [
    headingLine(entry),
    ...(head.length > 0 ? ['', ...head] : []),
    '',
    ...entry.points.flatMap((point) => pointLines(point, '')),
  ];
}

function pointLines(point: OutlinePoint, indent: string): readonly string[] {
  const [first = '', ...rest] = toBlockLines(point.text);
  const share = point.share === undefined ? '' : `（${Number((point.share * 100).toFixed(4))}%）`;
  const lines = [markedLine(point.marker, first), ...rest];
  const last = lines.length - 1;
  const end = guardPointEnd(lines[last] ?? '', point.share === undefined);
  const own = [...lines.slice(0, last), end + share].map((line, index) => indent + (index === 0 ? BULLET : '  ') + line);
  return [...own, ...point.points.flatMap((child) => pointLines(child, `${indent}  `))];
}

/** A point's number and first line; where reading would divide the two elsewhere, a reference keeps them apart. */
function markedLine(marker: string, first: string): string {
  const blank = /[.)]$/u.test(marker) ? ' ' : '';
  const plain = unescapeNumber(first);
  const written = escapeNumber(marker) + blank;
  return splitOutlineMarker(marker + blank + plain).marker === marker ? written + first : written + referToFirst(plain);
}

function guardPointEnd(line: string, withoutShare: boolean): string {
  const stop = line.endsWith('。') ? referToLast(line) : line;
  return withoutShare ? stop.replace(/([%％])([）)])$/u, (_, percent: string, bracket: string) => percent + referToFirst(bracket)) : stop;
}

function essayLines(entry: ModelEssay): readonly string[] {
  const field = fieldWriter(entry);
  const fields = [
    ...field('author', entry.author),
    ...field('post', entry.post),
    ...field('date', entry.date),
    ...field('origin', entry.origin),
    ...field('themes', entry.themes, 'divided'),
    ...field('id', idIfOwn(entry.id, entryId('essay', entry.genre, entry.title, entry.author ?? ''))),
  ];
  const paragraphs = entry.paragraphs.flatMap((paragraph) => ['', ...toBlockLines(paragraph)]);
  return [headingLine(entry), ...(fields.length > 0 ? ['', ...fields] : []), ...paragraphs];
}

function headingLine(entry: Framework | ModelEssay): string {
  return `### ${entry.genre}：${toHeading(entry.title)}`;
}

/** A quotation's, term's or question's text; an outer pair of marks and a final stop that belong to it are kept. */
function textLines(text: string): readonly string[] {
  const lines = [...toBlockLines(text)];
  const last = lines.length - 1;
  if (lines[last]?.endsWith('。')) lines[last] = referToLast(lines[last] ?? '');
  if (lines[0]?.startsWith('“') && lines[last]?.endsWith('”')) lines[0] = referToFirst(lines[0]);
  return lines;
}

function itemLines(marker: string, text: readonly string[], fields: FieldLines): readonly string[] {
  const indent = ' '.repeat(marker.length);
  return [...text.map((line, index) => (index === 0 ? marker : indent) + line), ...fields.map((line) => indent + line)];
}

/** Writes fields of an entry's kind; a value that its own marks would divide goes into a nested list. */
function fieldWriter(entry: Entry): WriteField {
  return (key, value, divided) => {
    if (value === undefined || value === '' || value.length === 0) return [];
    const name = `${BULLET}${fieldName(entry.kind, key)}：`;
    if (typeof value === 'string') return continued(name, value);
    if (divided === 'divided' && !value.some((text) => LIST_MARKS.test(toInline(text)))) return [name + value.map(toInline).join('、')];
    return value.length === 1 && divided !== 'divided'
      ? continued(name, value[0] ?? '')
      : [name, ...value.flatMap((text) => continued(`  ${BULLET}`, text))];
  };
}

function continued(head: string, text: string): FieldLines {
  const indent = ' '.repeat(head.startsWith(' ') ? 4 : 2);
  const [first = '', ...rest] = toBlockLines(text);
  return [head + first, ...rest.map((line) => indent + line)];
}

function idIfOwn(id: string, derived: string): string | undefined {
  return id === derived ? undefined : id;
}

function sameFields(a: object | undefined, b: object): boolean {
  const sorted = (value: object): string => JSON.stringify(Object.entries(value).filter(([, field]) => field !== undefined).sort());
  return a !== undefined && sorted(a) === sorted(b);
}
