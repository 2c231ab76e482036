import { DiagnosticCode } from '../../../protocol';
import { nearGenres } from '../../genre/nearGenres';
import { genreLengthIn } from '../../corpus/markdown/headedTitle';
import { fieldOf } from '../checkedFile';
import { addField } from '../fixes';
import type { EntryRule } from '../rule';

/** `corpus/unknown-genre` for an outline, an essay or a question that says no genre and so counts as 其他. */
export const unknownGenre: EntryRule = (checked, { file }) => {
  const { entry, node } = checked;
  if (node === undefined || entry.kind === 'quotation' || entry.kind === 'term' || fieldOf(checked, 'genre') !== undefined) return [];
  const isHeaded = entry.kind !== 'question';
  if (isHeaded && genreLengthIn(node.raw) > 0) return [];
  const head = isHeaded ? /^([^:：]{1,12})[:：]/u.exec(node.raw)?.[1] : undefined;
  const meant = head === undefined ? [] : nearGenres(head);
  const { start } = node.textSpan;
  const span = head === undefined ? node.textSpan : { start, end: start + head.length };
  return [{
    code: DiagnosticCode.corpusUnknownGenre,
    severity: meant.length > 0 ? 'warning' : 'information',
    span,
    message: head !== undefined && meant.length > 0 ? `“${head}”不是认得的文种，这一条算作“其他”` : `没有写文种，这一条算作“其他”。${isHeaded ? '标题写成“文种：标题”' : '补一行“文种”'}`,
    fixes: [
      ...(head === undefined ? [] : meant.map((genre) => ({ title: `改为“${genre}”`, edits: [{ span, newText: genre }], isSafe: false }))),
      ...(isHeaded ? [] : addField(file, checked, 'genre', '', '补一行“文种”')),
    ],
  }];
};
