import { tryIsoDate } from '../text/isoDate';
import { isPersonName } from './personName';

/** Who wrote a piece, in which office, and when, as the lines under its title say. */
export interface Byline {
  readonly author?: string;
  readonly post?: string;
  readonly date?: string;
}

const OFFICE = '(?:书记|省长|市长|县长|区长|乡长|镇长|州长|盟长|旗长|部长|局长|厅长|司长|处长|科长|院长|校长|会长|社长|台长|总编辑?|主编|编辑|主席|主任|委员|常委|秘书长|理事长|董事长|总经理|经理|行长|所长|站长|队长|参事|顾问|教授|副教授|讲师|研究员|副研究员|院士|博士|硕士|博导|学者|专家|作家|评论员|记者|通讯员|特约评论员|干部|代表|总理|总书记|大使|司令员|政委|检察长|审判长|律师|教师|老师|社会科学院|党校|大学|学院|研究院|研究所|研究中心|研究室|委员会|办公室|党组成员|班子成员|负责人|负责同志|同志)';
const NAME = '[\\p{Script=Han}]{2,4}|[\\p{Script=Han}] [\\p{Script=Han}]|[\\p{Script=Han}]{1,6}·[\\p{Script=Han}·]{1,10}';
const DATE = '(\\d{4}年\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})';
const DATE_ONLY = new RegExp(`^[（(]?\\s*${DATE}\\s*[）)]?$`, 'u');
const DATE_AT_END = new RegExp(`[（(\\s]+${DATE}\\s*[）)]?$`, 'u');
const DATE_AT_START = new RegExp(`^[（(]?\\s*${DATE}\\s*[）)]?[\\s，、]*`, 'u');
const LABELLED = new RegExp(`^[（(【\\[]?(?:作者(?:系|为|是|单位)?|文|撰文|撰稿|主讲人|讲话人|发言人|署名)\\s*[：:/／|｜丨]\\s*(.{2,60}?)[）)】\\]]?$`, 'u');
const POST_AND_NAME = new RegExp(`^(.{0,50}${OFFICE})[\\s，：:]+(${NAME})$`, 'u');
const POST_THEN_NAME = new RegExp(`^(.{2,50}${OFFICE})([\\p{Script=Han}]{2,3})$`, 'u');
const NAME_THEN_POST = new RegExp(`^([\\p{Script=Han}]{2,4})[\\s，]+(.{2,50}${OFFICE})$`, 'u');
const SPACED_NAME = /^(?:[\p{Script=Han}]\s[\p{Script=Han}](?:\s[\p{Script=Han}])?)$/u;
const COMMENTATOR = /^(?:本报|人民日报|新华社|光明日报|经济日报|[\p{Script=Han}]{2,8}(?:日报|时报|晚报|网))(?:特约)?(?:评论员|评论部)$/u;
const LONGEST = 70;

/** Reads a line as a by-line or a date line: `陕西省人民政府副省长，宝鸡市委书记 徐启方`, `（2020年4月14日）`; undefined for other lines. */
export function tryByline(line: string): Byline | undefined {
  const text = unwrap(line.trim());
  if (text.length > LONGEST || /[。！？；“”]/u.test(text)) return undefined;
  const only = DATE_ONLY.exec(text);
  if (only !== null) return dated(only[1]);
  const dateMatch = DATE_AT_END.exec(text) ?? DATE_AT_START.exec(text);
  const date = dated(dateMatch?.[1]);
  const rest = dateMatch === null ? text : text.replace(dateMatch[0], '').trim();
  const person = tryPerson(rest);
  return person === undefined ? undefined : { ...person, ...date };
}

function unwrap(text: string): string {
  return /^[（(][^（()）]*[）)]$/u.test(text) ? text.slice(1, -1).trim() : text;
}

function tryPerson(text: string): Byline | undefined {
  const labelled = LABELLED.exec(text);
  if (labelled !== null) return personOf(labelled[1] ?? '');
  if (COMMENTATOR.test(text)) return { author: text };
  if (SPACED_NAME.test(text)) return { author: bareName(text) };
  return tryPostAndName(text);
}

function personOf(text: string): Byline {
  return tryPostAndName(text) ?? (/[，\s（(]/u.test(text) ? splitNameFirst(text) : { author: bareName(text) });
}

function splitNameFirst(text: string): Byline {
  const [name = '', ...rest] = text.split(/[，\s（()）]+/u).filter((part) => part !== '');
  return rest.length === 0 ? { author: name } : { author: name, post: rest.join(' ') };
}

function tryPostAndName(text: string): Byline | undefined {
  const spaced = POST_AND_NAME.exec(text);
  if (spaced !== null) return { author: bareName(spaced[2] ?? ''), post: spaced[1] ?? '' };
  const reversed = NAME_THEN_POST.exec(text);
  if (reversed !== null && isPersonName(reversed[1] ?? '')) return { author: reversed[1] ?? '', post: reversed[2] ?? '' };
  const joined = POST_THEN_NAME.exec(text);
  if (joined !== null && isPersonName(joined[2] ?? '')) return { author: joined[2] ?? '', post: joined[1] ?? '' };
  return undefined;
}

function bareName(name: string): string {
  return name.replace(/\s/gu, '').replace(/同志$/u, '');
}

function dated(written: string | undefined): Byline | undefined {
  const date = written === undefined ? undefined : tryIsoDate(written);
  return date === undefined ? undefined : { date };
}
