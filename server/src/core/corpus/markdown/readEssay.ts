import type { Line } from '../../text/lines';
import type { ModelEssay } from '../entry';
import { entryId } from '../entryId';
import { readFields, tryFieldItem } from './fields';
import { readTitle, titledGenre } from './headedTitle';
import { endsInBackslash, fromMarkdown, joinLines } from './inlineText';
import { isBullet, readItems } from './items';
import { optional, shared, type ReadContext } from './readContext';
import { headingOf, type Group } from './sections';

/**
 * Reads `### 讲话稿：标题`, the fields right under it, and the paragraphs: every line that is not blank is one, a line that
 * ends in `\` goes on in the next; a heading inside counts without its marks, a block quote is a note.
 */
export function readEssay(group: Group, context: ReadContext): ModelEssay | undefined {
  const head = fieldLines(group.lines);
  const fields = readFields(readItems(group.lines.slice(0, head), context.report), 'essay', context.report);
  const titled = readTitle(group, context);
  if (titled === undefined) return undefined;
  const genre = titledGenre(titled, fields);
  const paragraphs = readParagraphs(group.lines.slice(head));
  const author = fields.text('author');
  return {
    kind: 'essay',
    id: fields.text('id') ?? entryId('essay', genre, titled.title, author ?? ''),
    genre,
    title: titled.title,
    ...optional('author', author),
    ...optional('post', fields.text('post')),
    ...optional('date', fields.date('date') ?? context.front.date),
    paragraphs,
    ...shared(fields, group.line, context),
  };
}

/** How many lines the fields take: bullets with a field's name, and what is nested under them, up to a blank line. */
function fieldLines(lines: readonly Line[]): number {
  let index = lines.findIndex(({ text }) => text.trim() !== '');
  if (index === -1) return 0;
  const first = index;
  for (; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const nested = index > first && /^[ \t]+\S/u.test(text);
    if (!nested && !isFieldLine(text)) break;
  }
  return index;
}

function isFieldLine(text: string): boolean {
  return isBullet(text) && tryFieldItem(text.trim().slice(1).trim(), 'essay') !== undefined;
}

function readParagraphs(lines: readonly Line[]): readonly string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    const text = (headingOf(line.text)?.text ?? line.text).trim();
    const ends = text === '' || !endsInBackslash(text);
    if (text !== '' && !(open.length === 0 && text.startsWith('>'))) open.push(text);
    if (ends && open.length > 0) {
      paragraphs.push(fromMarkdown(joinLines(open)));
      open = [];
    }
  }
  if (open.length > 0) paragraphs.push(fromMarkdown(joinLines(open)));
  return paragraphs;
}
