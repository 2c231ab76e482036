import { findMentions, findSaying, type Mention, tryNameBefore } from './mentions';
import { readCircumstance } from './occasion';
import { findSubject, type SpeechContext } from './subject';
import { isPersonName } from '../personName';
import { isTransliteration } from './transliteration';

/** Who said a quotation, by the words after it. */
export interface TrailingSpeaker {
  readonly name: string;
  readonly work?: string;
  readonly occasion?: string;
  readonly date?: string;
}

const DASH = /^[。，\s]*(?:—{1,2}|-{2,}|－{1,2})\s*(?=[^—\s])/u;
const BRACKETS = /^[。，\s]*[（(【]([^（()）】]{2,60})[）)】]/u;
const FROM_WORK = /^[，。\s]*(?:这句话?)?(?:出自|语出|源自|见于|载于|选自)(?:于)?([^《，。]{0,12})《([^《》]{1,40})》/u;
const POINTS_BACK = /^[，。—…\s]*(?:这句(?:话|名言|诗)?|这番话|这一(?:论断|论述)|这段话|这|此|正是|便是|就是|是)/u;
const SPEECH_NOUN = /话|名言|讲话|诗|词|论述|论断|要求|嘱托|号召|教导|箴言|语|指示|提出|警句|寄语|教诲|呼吁|主张|感慨|歌|观点/u;
const DYNASTY = /^(?:先秦|春秋|战国|西汉|东汉|三国|西晋|东晋|南朝|北朝|北宋|南宋|明末|清末|近代|现代|当代|古希腊|[秦汉魏晋隋唐宋元明清])(?:代|朝)?[·•\s]?/u;
const NAME_END = /[：:，。；《（(“\s]/u;
const LONGEST_NAME = 30;

/** The speaker that the words right after a quotation name: ——习近平, （《论语》）, 这是习近平总书记…, 习近平总书记这样说. */
export function findTrailingSpeaker(after: string, context: SpeechContext = {}): TrailingSpeaker | undefined {
  const dash = DASH.exec(after);
  if (dash !== null) return readSignature(after.slice(dash[0].length));
  const brackets = BRACKETS.exec(after);
  if (brackets !== null) return readSignature(brackets[1] ?? '', 'strict');
  const work = FROM_WORK.exec(after);
  if (work !== null) return ofWork(work[2] ?? '', work[1] ?? '');
  return readFollowing(after, context);
}

/** A name, a work or both as they stand behind a dash or in brackets: `习近平：《…》`, `[明]于谦`, `《论语·为政》`. */
export function readSignature(text: string, mode: 'free' | 'strict' = 'free'): TrailingSpeaker | undefined {
  const signature = text.slice(0, 100).replace(/^[〔[（(【]([^〕\]）)】]{1,4})[〕\]）)】]\s*/u, '').trim();
  const work = /《([^《》]{1,40})/u.exec(signature);
  const head = signature.slice(0, work?.index ?? signature.length);
  const mention = findMentions(head).find(({ kind }) => kind === 'person' || kind === 'body' || kind === 'proverb');
  const name = mention?.name ?? tryBareSignature(head, mode);
  const title = work?.[1];
  if (name === undefined) return title === undefined ? undefined : ofWork(title, '');
  return { name, ...(title !== undefined && { work: title }), ...readCircumstance(head) };
}

function tryBareSignature(head: string, mode: 'free' | 'strict'): string | undefined {
  const bare = head.trim().replace(DYNASTY, '').split(NAME_END)[0] ?? '';
  if (bare === '' || bare.length > LONGEST_NAME) return undefined;
  const named = tryNameBefore(bare, '说')?.name;
  if (named !== undefined) return named;
  if (isPersonName(bare) || isTransliteration(bare) || /^[\p{Script=Han}]{1,6}·[\p{Script=Han}·]{1,12}$/u.test(bare)) return bare;
  return mode === 'free' && /^[\p{Script=Han}]{2,8}$/u.test(bare) ? bare : undefined;
}

function ofWork(title: string, before: string): TrailingSpeaker {
  const person = findMentions(before).find(({ kind }) => kind === 'person')?.name;
  return { name: person ?? (title.split(/[·•]/u)[0] ?? title), work: title };
}

function readFollowing(after: string, context: SpeechContext): TrailingSpeaker | undefined {
  const end = /(?<=.)[。！？；：“]/u.exec(after.replace(/^[，。—…\s]+/u, (marks) => '，'.repeat(marks.length)));
  const sentence = after.slice(0, Math.min(end?.index ?? after.length, 70)).replace(/^[，。—…\s]+/u, '');
  const mention = findMentions(sentence).find(isNamed);
  if (POINTS_BACK.test(sentence)) {
    if (mention === undefined || !SPEECH_NOUN.test(sentence.slice(mention.start))) return undefined;
    return { name: mention.name, ...readCircumstance(sentence) };
  }
  if (mention !== undefined && /^(?:的|这|那)?(?:这|那|一|句|番|段|首|著名|重要|殷切|的|号召式)*(?:话|诗|号召|名言|歌|论断|讲话|呼吁|教诲|嘱托|论述|要求|箴言)/u.test(sentence.slice(mention.end)) && mention.start === 0) {
    return { name: mention.name };
  }
  const saying = findSaying(sentence)[0];
  if (saying === undefined) return undefined;
  const subject = findSubject(sentence.slice(0, saying.end), saying, context, 'after');
  if (subject === undefined || subject.isResolved || subject.kind === 'local' || subject.end < 2 || saying.start - subject.end > 30) return undefined;
  return { name: subject.name, ...readCircumstance(sentence.slice(0, saying.start), findMentions(sentence).map(({ start }) => start)) };
}

function isNamed({ kind }: Mention): boolean {
  return kind === 'person' || kind === 'body' || kind === 'work';
}
