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

/** Reads the heading of a framework or an essay; one without a title is reported. */
export function readTitle(node: EntryNode, context: ReadContext): HeadedTitle | undefined {
  const match = /^([^:：]{1,12})[:：]/u.exec(node.raw);
  const genre = match === null ? undefined : parseGenre(fromMarkdown(match[1] ?? ''));
  const title = fromMarkdown(genre === undefined || match === null ? node.raw : node.raw.slice(match[0].length).trim());
  if (title === '') {
    context.report(node.line, '标题是空的，这一条没有读。写成“### 大作文：标题”');
    return undefined;
  }
  return genre === undefined ? { title } : { genre, title };
}

/** The genre of the heading, else of the field 文种, else 其他. */
export function titledGenre(titled: HeadedTitle, fields: Fields): Genre {
  return titled.genre ?? fields.read('genre', parseGenre, '大作文、讲话稿这样的文种') ?? '其他';
}
