import { tryTheme } from '../../theme/themes';
import { DiagnosticCode } from '../../../protocol';
import type { Finding } from '../finding';
import type { FileRule } from '../rule';

/**
 * `corpus/unknown-theme`, a hint: a theme under another name than the list's, or one that is not in the list. A word of the
 * user's own is told once a file.
 */
export const unknownTheme: FileRule = ({ file }) => {
  const told = new Set<string>();
  return file.themes.flatMap(({ word, span, isExact }): readonly Finding[] => {
    const name = tryTheme(word);
    if (name === word || (name === undefined && told.has(word))) return [];
    told.add(word);
    const code = DiagnosticCode.corpusUnknownTheme;
    if (name === undefined) return [{ code, severity: 'hint', span, message: `“${word}”不在主题表里，只在写着它的条目之间有用`, fixes: [] }];
    return [{
      code, severity: 'hint', span,
      message: `主题“${word}”在主题表里叫“${name}”`,
      fixes: isExact ? [{ title: `改为“${name}”`, edits: [{ span, newText: name }], isSafe: true }] : [],
    }];
  });
};
