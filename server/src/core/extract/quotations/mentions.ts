import { isPersonName } from '../personName';
import { isTransliteration } from './transliteration';
import { SAYING } from './sayingVerbs';
import { PROVERB_SOURCES, SPEAKER_FORMS, SPEAKER_NAMES } from './speakerNames';

/** Who or what a text names as one that may speak, in UTF-16 offsets of the text that was read. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Bare name of a person or body; '' for a pronoun, a general word (会议) or somebody without a name. */
  readonly name: string;
  readonly kind: 'person' | 'body' | 'local' | 'work' | 'proverb' | 'pronoun' | 'general' | 'unnamed';
}

const HAN_NUMBER = '[一二三四五六七八九十]{1,4}';
const BODY = [
  '以[\\p{Script=Han}]{2,4}同志为核心的党中央',
  `(?:中国共产党|党的|中共|党)?第?(?:${HAN_NUMBER}|\\d{1,2})(?:大报告|大(?=[上中的提强明指召首也就要，精]))`,
  `(?:党的|中共)?第?${HAN_NUMBER}[届界][一二三四五六七八九]中全会(?:公报|决定|《决定》|《建议》)?`,
  `(?:\\d{4}年|${HAN_NUMBER}大)?(?:国务院|今年的?|去年的?)?《?政府工作报告》?`,
  '(?:中央|全国)[\\p{Script=Han}]{2,16}?(?:工作会议|座谈会|大会|会议)',
  '党中央、国务院|党中央|中共中央|国务院|中央政治局|中央纪委|中央军委|全国人大常委会|全国人大|全国政协|中宣部|中组部|中央|联合国[\\p{Script=Han}]{0,8}',
  '宪法|党章|中国共产党章程|民法典|刑法',
  '人民日报|新华社|光明日报|求是杂志',
].join('|');
const LOCAL = '[\\p{Script=Han}]{2,3}(?:省|市|区|县|州)(?:委、?(?:省|市|区|县|州)?政府|委|人民政府|政府)|[\\p{Script=Han}]{2,3}自治区(?:党委|政府)';
const NOT_SPEAKING = '习近平[\\p{Script=Han}]{2,20}?思想|毛泽东思想|邓小平理论|习近平著作选读|马克思主义|马克思列宁主义';
const UNNAMED = '有(?:人|的人|网友|学者|专家|关负责人|关部门)|(?:一位|某|许多|很多|不少|一些|众多|多数)(?:[\\p{Script=Han}]{0,6}?)(?:人|学者|专家|网友|居民|干部|群众|代表|负责人|家长|老人)|人们|大家|我们|咱们|他们|她们|笔者|群众|居民|村民|网友|市民|老百姓|百姓|专家|学者|记者|我[市省县区国]|本[市省县区]|全[市省县区]|各地|各级|有的地方|一些地方|相关部门|区委|县委|市委|省委|负责人';
const TOKENS = new RegExp(
  [`(?<skip>${NOT_SPEAKING})`, `(?<body>${BODY})`, `(?<local>${LOCAL})`, `(?<known>${SPEAKER_FORMS.join('|')})`, '(?<work>《[^《》]{1,40}》)',
    `(?<proverb>${PROVERB_SOURCES.join('|')}|民间有)`, '(?<pronoun>(?<![其吉利维])[他她](?![们人国乡山日律方者]))', `(?<unnamed>${UNNAMED})`,
    '(?<general>(?:(?<=[，。；：□\\s]|^)[\\p{Script=Han}\\d]{0,20})?(?:会议|全会|大会|报告|《决定》|公报|社论|文件|草案|意见|通知))(?=[，]?(?:还|又|也|明确|进一步|特别|同时|再次)?(?:指出|强调|提出|要求|认为|号召|决定|确定|明确))'].join('|'),
  'gu',
);

/** Who speaks, as far as known words tell: leaders and authors, meetings and documents, 他, 有人; in order. */
export function findMentions(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const groups = match.groups ?? {};
    const [kind, form] = Object.entries(groups).find(([, value]) => value !== undefined) ?? ['skip', ''];
    if (form === undefined || kind === 'skip') continue;
    mentions.push({ start: match.index, end: match.index + form.length, ...describe(kind, form) });
  }
  return mentions;
}

function describe(kind: string, form: string): Pick<Mention, 'name' | 'kind'> {
  switch (kind) {
    case 'known':
      return { kind: 'person', name: SPEAKER_NAMES.get(form) ?? form };
    case 'body':
      return { kind: 'body', name: form.startsWith('以') ? '党中央' : form.replace(/[《》]/gu, '').replace(/^[今去]年的?/u, '') };
    case 'work':
      return { kind: 'work', name: (form.slice(1, -1).split(/[·•]/u)[0] ?? '').trim() };
    case 'local':
      return { kind: 'local', name: form };
    case 'proverb':
      return { kind: 'proverb', name: form };
    case 'pronoun':
      return { kind: 'pronoun', name: '' };
    case 'general':
      return isGeneral(form) ? { kind: 'general', name: '' } : { kind: 'body', name: form };
    default:
      return { kind: 'unnamed', name: '' };
  }
}

/** 会议 alone or with 这次, 在…中 before it stands for one named earlier. */
function isGeneral(form: string): boolean {
  return form.length <= 3 || /^(?:在|这|该|本|此|会上|为此|同时|对此|因此|并)|的/u.test(form);
}

const TITLE = '作家|诗人|词人|文学家|思想家|哲学家|教育家|科学家|政治家|经济学家|社会学家|历史学家|心理学家|数学家|物理学家|革命家|军事家|艺术家|音乐家|戏剧家|剧作家|小说家|散文家|画家|书法家|企业家|学家|名家|大家|学者|专家|名臣|清官|名将|宰相|皇帝|院士|教授|研究员|博士|书记|省长|市长|县长|区长|州长|部长|局长|厅长|司长|院长|校长|会长|社长|主任|主席|总统|首相|总理|大使|大法官|发言人|创始人|董事长|总裁|经理|记者|评论员|大师|先生|烈士|模范|英雄|同志';
const AFTER_TITLE = new RegExp(`(?:${TITLE}|——|—)(?!${TITLE})([\\p{Script=Han}·]{2,8})$`, 'u');
const HONORIFIC = /(?:同志|先生|女士|老师|教授|院士|博士|书记|总理|主席|部长|省长|市长|县长|区长|局长|院长|校长|主任|研究员|董事长|总裁|将军|大使|老人)$/u;
const ADVERB = /(?:曾经|曾|就|也|还|多次|反复|一再|明确|深刻|这样|如此|如是|则|都|又|进一步|特别|着重|再次|首次|早就|最近|日前|近日|今天|当时|后来|感慨|[\p{Script=Han}]{1,5}(?<![各本当外])地|在[^，。；]{1,40}(?:中|里|上|时|后)|对[^，。；]{1,24}|评.{1,8}时|不止一次|笑着|有句话|有一句话|有一句名言|的话|一句话)$/u;
const PERSONAL = /^(?:说|曾说|常说|说过|说道|曾言|有言|写道|写到|写过|写下|认为|感慨|感叹|直言|坦言|告诫|表示|断言|主张|所言|所说|曰|云|指出|强调)/u;
/** Words that begin with a surname and name nobody. */
const NO_NAME = /^(?:许多|于是|时代|时间|文章|文件|文中|方案|方面|全会|全文|全党|安全|平台|和谐|党和|成功|历史|高度|常常|有人|白皮|金融|江苏|江西|广东|广西|云南|宁夏|安徽|温州|经济|经验|任务|车间|祖国|明确|文化|向着|上述|应该|应当|相关|能够|常委|代表|都在|后来|归根|强国|强调|双方|从而|别人|石油|国务|国家|管理|古人|童话|关于|同时|通知|时任|严格|康有|易经|卫生|水利|包括|施政|解放|宣传|宗旨)|[地的了着]$/u;

/**
 * The bare name of a person who is no known speaker, from the words before a verb of saying:
 * `省委书记周江勇` → 周江勇, `加拿大女作家门罗曾经` → 门罗. Undefined where they name nobody.
 */
export function tryNameBefore(text: string, verb: string): Mention | undefined {
  let end = text.length;
  for (let round = 0; round < 4; round++) {
    const adverb = ADVERB.exec(text.slice(Math.max(0, end - 44), end));
    if (adverb === null) break;
    end -= adverb[0].length;
  }
  const run = /[\p{Script=Han}·—]{2,24}$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
  const honorific = HONORIFIC.exec(run)?.[0] ?? '';
  const named = run.slice(0, run.length - honorific.length);
  const name = tryNameIn(named, { isTitled: honorific !== '', isPersonal: PERSONAL.test(verb) });
  if (name === undefined) return undefined;
  const start = end - honorific.length - name.length;
  return { start, end, name, kind: 'person' };
}

function tryNameIn(run: string, { isTitled, isPersonal }: { readonly isTitled: boolean; readonly isPersonal: boolean }): string | undefined {
  const after = AFTER_TITLE.exec(run)?.[1];
  if (after !== undefined && (isPersonName(after) || isTransliteration(after) || (isPersonal && after.length <= 5))) return NO_NAME.test(after) ? undefined : after;
  if (run.includes('·')) return /[\p{Script=Han}]{1,6}(?:·[\p{Script=Han}]{1,8}){1,3}$/u.exec(run)?.[0];
  if (isTitled) {
    for (const length of [3, 2]) if (run.length >= length && isPersonName(run.slice(-length)) && !NO_NAME.test(run.slice(-length))) return run.slice(-length);
  }
  if (run.length > 12) return undefined;
  if (isPersonal && isPersonName(run) && !NO_NAME.test(run)) return run;
  const parts = run.split(/[和与]/u);
  return parts.every((part) => isTransliteration(part) && (isPersonal || part.length >= 3 || parts.length > 1)) ? run : undefined;
}

/** A word of saying and where it stands, in UTF-16 offsets. */
export interface Saying {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const ANY_SAYING = new RegExp(SAYING, 'gu');

/** The words of saying of a text, in order. */
export function findSaying(text: string): readonly Saying[] {
  return [...text.matchAll(ANY_SAYING)].map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));
}
