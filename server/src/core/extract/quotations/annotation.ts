import { tryTheme } from '../../theme/themes';

/** A line that tells something about the quotation above it: what it means, where it is from, what it suits. */
export interface Annotation {
  readonly kind: 'gloss' | 'origin' | 'themes' | 'other';
  readonly value: string;
}

const LABELS: readonly (readonly [kind: Annotation['kind'], words: string])[] = [
  ['gloss', '(?:原典|词句|句子)?释义|译文|大意|含义|意思|白话|翻译|注释'],
  ['origin', '出处|典出|出自|语出|来源|作者'],
  ['themes', '(?:适用|可用|相关|所属)?(?:主题|话题)|适用(?:范围|领域|场景)?|关键词|标签'],
  ['other', '原文|解读|解析|点评|赏析|运用|活学活用|示例|例句|注|背景|启示|使用|可用|适合'],
];
const PATTERNS = LABELS.map(([kind, words]) => [kind, new RegExp(`^(?:【(?:${words})[^：:【】]{0,20}】\\s*[：:]?|(?:${words})(?:[（(][^（()）]{0,40}[）)])?\\s*[：:])\\s*(.*)$`, 'u')] as const);

/** Reads `【释义】…`, `出处：《…》`, `适用主题：…`; undefined for a line that is no such note. */
export function tryAnnotation(text: string): Annotation | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return { kind, value: value.trim() };
  }
  return undefined;
}

/** The themes of a list of them (`民生、改革`), by the controlled names where there are any; longer words are no themes. */
export function themesIn(text: string): readonly string[] {
  const words = text.split(/[、，,；;/|#\s]+/u).map((word) => word.replace(/[。“”《》]|(?:主题|方面|类|篇)$/gu, '')).filter((word) => word.length >= 2 && word.length <= 8);
  return [...new Set(words.map((word) => tryTheme(word) ?? word))];
}

/** The theme that a heading names (`一、民生篇`, `法治类金句`); undefined where it names none of the controlled list. */
export function themeOfHeading(heading: string): string | undefined {
  const bare = heading.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．\s]*)/u, '').replace(/[【】“”：:★◆●]/gu, '').replace(/^(?:关于|论)/u, '').trim();
  return tryTheme(bare) ?? tryTheme(bare.replace(/(?:主题|方面|领域|建设)?(?:的)?(?:篇|类|金句|名言|名言警句|名句|语录)+$/u, ''));
}
