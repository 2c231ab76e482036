import { parseGenre, type Genre } from '../../genre/genre';
import type { EntryNode } from '../document/nodes';
import type { Fields } from './fields';
import { fromMarkdown } from './inlineText';
import type { ReadContext } from './readContext';

/** What a heading `文种：标题` says; `genre` is undefined where the part before the colon is none. */
export interface HeadedTitle {
  readonly genre?: Genre;
  readonly title: string;
}

/** How many UTF-16 units of a raw heading `文种：标题` say its genre, the colon included; 0 where none is said. */
export function genreLengthIn(raw: string): number {
  const match = /^([^:：]{1,12})[:：]/u.exec(raw);
  return match !== null && parseGenre(fromMarkdown(match[1] ?? '')) !== undefined ? match[0].length : 0;
}

/** Reads the heading of a framework or an essay; one without a title is reported. */
export function readTitle(node: EntryNode, context: ReadContext): HeadedTitle | undefined {
  const length = genreLengthIn(node.raw);
  const genre = length === 0 ? undefined : parseGenre(fromMarkdown(node.raw.slice(0, length - 1)));
  const title = fromMarkdown(node.raw.slice(length).trim());
  if (title === '') {
    context.report(node.line, '标题是空的，这一条没有读。写成“### 大作文：标题”');
    return undefined;
  }
  return genre === undefined ? { title } : { genre, title };
}

/** The genre of the heading, else of the field 文种, else 其他. */
export function titledGenre(titled: HeadedTitle, fields: Fields): Genre {
  return titled.genre ?? fields.read('genre', parseGenre, '大作文、讲话稿这样的文种', 'genre') ?? '其他';
}
