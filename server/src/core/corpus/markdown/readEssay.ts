import type { Line } from '../../text/lines';
import type { EntryNode } from '../document/nodes';
import type { ModelEssay } from '../entry';
import { entryId } from '../entryId';
import type { Fields } from './fields';
import { readTitle, titledGenre } from './headedTitle';
import { endsInBackslash, fromMarkdown, joinLines } from './inlineText';
import { optional, shared, type ReadContext } from './readContext';
import { headingOf } from './sections';

/**
 * Reads `### 讲话稿：标题` with its fields, and the paragraphs: every line that is not blank is one, a line that ends in `\`
 * goes on in the next; a heading inside counts without its marks, a block quote is a note.
 */
export function readEssay(node: EntryNode, fields: Fields, context: ReadContext): ModelEssay | undefined {
  const titled = readTitle(node, context);
  if (titled === undefined) return undefined;
  const genre = titledGenre(titled, fields);
  const paragraphs = readParagraphs(node.body);
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
    ...shared(fields, node.line, context),
  };
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
