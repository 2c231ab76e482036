import type { Term } from '../corpus/entry';
import { entryId } from '../corpus/entryId';
import { findMarkedSpans, toDoubleMarks } from '../text/markedSpans';
import { lineNumberAt, type PackLine } from './packLine';
import { maskMarked, splitSentences } from './quotations/sentences';

interface FoundTerm {
  readonly name: string;
  readonly definition: string;
  readonly line: number;
}

/** Nouns that a definition puts its term under; without one a sentence tells something about it and does not define it. */
const CLASS = '(?:理念|概念|模式|方式|机制|体系|制度|手段|方法|形式|形态|范畴|名词|术语|思想|思维|战略|原则|过程|活动|总和|统称|总称|简称|行为|能力|现象|状态|系统|工程|组织|平台|理论|学说|精神|关系|经济|产业|技术|政策|工作法|做法|城镇化|发展|结构|格局|目标|城市|社会|治理|管理)';
const NAME = '(?:“[^“”]{2,20}”|[\\p{Script=Han}A-Za-z0-9+·]{2,14}?)';
/** X是指…, “X”，即…, 所谓X，就是…, X：是…; the sentence is the definition. */
const DEFINES: readonly RegExp[] = [
  new RegExp(`^所谓(?:的)?(${NAME})[，,]?(?:就是|即|是指|指的是|指的便是|便是|是)`, 'u'),
  new RegExp(`^(${NAME})(?:[（(][^（()）]{1,40}[）)])?(?:[，,]?(?:就|也就)?(?:是指|指的是|指的就是)|[，,]指(?!出|示|引|导|挥|向|明|标|数|责|定|使|望))`, 'u'),
  new RegExp(`^(“[^“”]{2,20}”)[，,]?(?:即(?!使|便|可|将|刻|时|以)|就是)(?=.{15,})`, 'u'),
  new RegExp(`^(“[^“”]{2,20}”)(?:作为|是)[^，。；]{2,40}?${CLASS}(?=[，。；])`, 'u'),
  new RegExp(`^(${NAME})[：:](?:是|指|即)(?=.{10,})`, 'u'),
  new RegExp(`^(${NAME})是(?:以|由)[^，。；]{2,40}(?:为|组成|构成|形成)[^。]{2,120}的${CLASS}`, 'u'),
];
const NO_NAME = /^(?:所谓|这|那|其|此|它|他|我|你|目的|关键|核心|重点|实质|本质|问题|原因|意思|主要|也|就|又|都|第[一二三]|首先|一方面|另一方面|因此|所以|但|而|并|当前|近年|同时|具体|换言之|总之|有的|一是|二是|三是|上述|以上|题目|材料|文章|作者|答案|考生)|(?:意思|意|时候|方面|目的|关键)$|[的了着过是]$/u;
/** “一个平台”, “六项机制”: a count of things in the text, no term of its own. */
const COUNTED = /^[一二三四五六七八九十两几\d]+[个项条张套种类批支大]/u;
const LABELLED = /^(?:【?(?:名词解释|概念解释|关键词解释|名词)】?[：:]\s*)?(?:\d{1,3}[.、．)）]\s*|[（(]\d{1,3}[）)]\s*|[①-⑳]\s*)?【?“?([\p{Script=Han}A-Za-z0-9+·—“”]{2,20}?)”?(?:】\s*[：:]?|\s*(?:[：:]|——))\s*(.{10,})$/u;
const LONGEST = 400;
const SHORTEST = 12;

/** The terms that sentences of the text define, each once, with the sentence as written. */
export function readTerms(lines: readonly PackLine[], uri: string): readonly Term[] {
  return toTerms(lines.flatMap((line) => (line.headingLevel > 0 ? [] : readDefinitions(line))), uri);
}

/** The items of a section of terms: `X：…`, or a heading or short line with the explanation under it. */
export function readListedTerms(lines: readonly PackLine[], uri: string): readonly Term[] {
  const found: FoundTerm[] = [];
  lines.forEach((line, index) => {
    const labelled = LABELLED.exec(line.text);
    if (labelled !== null) found.push({ name: labelled[1] ?? '', definition: labelled[2] ?? '', line: line.number });
    else if (isTermHead(line)) {
      const below = lines[index + 1];
      if (below !== undefined && below.text.length >= SHORTEST && /[。！？]$/u.test(below.text)) found.push({ name: headName(line.text), definition: below.text, line: line.number });
    } else found.push(...readDefinitions(line));
  });
  return toTerms(found, uri);
}

function readDefinitions(line: PackLine): readonly FoundTerm[] {
  const spans = findMarkedSpans(line.text);
  const masked = maskMarked(line.text, spans);
  return splitSentences(line.text, masked, spans).flatMap(({ start, end }) => {
    if (end - start > LONGEST || end - start < SHORTEST) return [];
    const sentence = line.text.slice(start, end).trim().replace(/^(?:\d{1,3}[.、．]|[（(]\d{1,3}[）)])\s*/u, '');
    const name = tryDefinedName(toDoubleMarks(sentence));
    return name === undefined ? [] : [{ name, definition: sentence, line: lineNumberAt(line, start) }];
  });
}

function tryDefinedName(sentence: string): string | undefined {
  for (const pattern of DEFINES) {
    const name = pattern.exec(sentence)?.[1]?.replace(/[“”]/gu, '');
    if (name !== undefined && !NO_NAME.test(name) && !COUNTED.test(name) && !/[，。；：的]/u.test(name)) return name;
  }
  return undefined;
}

function isTermHead(line: PackLine): boolean {
  return line.text.length <= 24 && !/[。；，！？：:]/u.test(line.text);
}

function headName(text: string): string {
  return text.replace(/^(?:\d{1,3}[.、．)）]|[（(]\d{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/u, '').replace(/[“”【】《》]/gu, '').trim();
}

const ALIAS = /(?:又称|又叫|也称|也叫|亦称|简称|俗称)(?:为|作)?[：:]?(?:“([^“”]{2,20})”|([\p{Script=Han}A-Za-z0-9]{2,12})(?=[，。；、）)]))/gu;

/** The other names that a definition tells: （又称…）, 简称“…”. */
function aliasesIn(name: string, definition: string): readonly string[] {
  const found = [...definition.matchAll(ALIAS)].map((match) => match[1] ?? match[2] ?? '');
  return [...new Set(found)].filter((alias) => alias !== '' && alias !== name);
}

function toTerms(found: readonly FoundTerm[], uri: string): readonly Term[] {
  const byName = new Map<string, Term>();
  for (const { name, definition, line } of found) {
    if (name === '' || byName.has(name)) continue;
    byName.set(name, { kind: 'term', id: entryId('term', name), themes: [], source: { uri, line }, name, aliases: aliasesIn(name, definition), definition, verification: 'cited' });
  }
  return [...byName.values()];
}
