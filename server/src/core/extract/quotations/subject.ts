import { findMentions, findSaying, type Mention, type Saying, tryNameBefore } from './mentions';
import { findAdverbials } from './occasion';

/** What earlier sentences said that 他 and 会议 may stand for. */
export interface SpeechContext {
  readonly person?: string;
  readonly body?: string;
  /** The date those sentences gave. */
  readonly date?: string;
}

export interface Subject {
  readonly name: string;
  readonly kind: Mention['kind'];
  /** Where the name ends in the words read. */
  readonly end: number;
  /** True where 他, 会议 or nothing stands for a name said before. */
  readonly isResolved: boolean;
}

/** 贯彻, 按照 … make the name after them a part of what somebody else does. */
const GOVERNING = /(?:学习|贯彻|落实|按照|依照|根据|遵循|遵照|牢记|践行|领会|围绕|认真|对照|沿着|响应|感恩|领悟|把握|坚持|深入|始终|切实|按|对|向|把|将|(?<![可所予给加得难足])以|让|被|关于|(?<!共)同|与|给|受|(?<![现存正])在|引用|借用|援引|化用)[^，。；：□]{0,4}$/u;
/** What may stand between a governed name and the quotation that is its own all the same: 落实习近平总书记提出的“…”. */
const OWN_AFTER_GOVERNED = /^[^，。；：□]{0,16}$/u;
/** A lead that begins so goes on with the speaker of the sentence before. */
const GOES_ON = /^(?:并|还|又|同时|而且|此外|接着|进一步|特别|明确|再次|反复|多次|一再|会上|会议上|为此|对此|早在|曾|他|她|[，：“\s])*$/u;

/**
 * The one who speaks in the words up to and with a verb of saying that ends at `sayingEnd`: the last one named, not in an
 * adverbial (在参观毛泽东同志故居时) and not as the object of 贯彻 or 按照. Undefined where nobody with a name does.
 */
export function findSubject(lead: string, saying: Saying, context: SpeechContext, place: 'before' | 'after' = 'before'): Subject | undefined {
  const before = lead.slice(0, saying.start);
  const known = findMentions(lead).filter((mention) => mention.start < saying.start);
  const adverbials = findAdverbials(before, known.filter(({ kind }) => kind === 'person' || kind === 'pronoun').map(({ start }) => start));
  const isInside = ({ start }: Mention): boolean => adverbials.some((span) => start > span.start && start < span.end);
  const name = tryNameBefore(before, saying.word);
  const isNew = name !== undefined && !known.some(({ start, end, kind }) => start < name.end && end > name.start && (kind !== 'unnamed' || end >= name.end))
    && !known.some((mention) => mention.kind === 'person' && mention.end <= name.start && /^[^，。；、的—]*$/u.test(lead.slice(mention.end, name.start)));
  const all = isNew ? [...known.filter(({ kind, end }) => kind !== 'unnamed' || end <= name.start), name] : known;
  const free = all.filter((mention) => !isGoverned(lead, mention, place === 'before' ? saying.start : undefined));
  const outside = free.filter((mention) => !isInside(mention));
  const subject = lastSpeaker(outside) ?? (outside.length === 0 ? lastSpeaker(free.filter(({ kind }) => kind !== 'unnamed')) : undefined);
  if (subject !== undefined) return resolve(subject, context);
  return outside.length === 0 && GOES_ON.test(before) && context.person !== undefined
    ? { name: context.person, kind: 'person', end: 0, isResolved: true } : undefined;
}

/** A person named before others holds against a body or work named after it (习近平总书记《…》); somebody unnamed does not. */
function lastSpeaker(mentions: readonly Mention[]): Mention | undefined {
  const last = mentions.at(-1);
  if (last === undefined || last.kind === 'unnamed') return undefined;
  if (last.kind === 'person' || last.kind === 'pronoun') return last;
  const from = mentions.findLastIndex(({ kind }) => kind === 'unnamed') + 1;
  return mentions.slice(from).findLast(({ kind }) => kind === 'person') ?? last;
}

function isGoverned(lead: string, mention: Mention, sayingStart: number | undefined): boolean {
  if (!GOVERNING.test(lead.slice(Math.max(0, mention.start - 8), mention.start))) return false;
  return sayingStart === undefined || !OWN_AFTER_GOVERNED.test(lead.slice(mention.end, sayingStart));
}

function resolve(mention: Mention, context: SpeechContext): Subject | undefined {
  if (mention.kind === 'pronoun') return context.person === undefined ? undefined : { name: context.person, kind: 'person', end: mention.end, isResolved: true };
  if (mention.kind === 'general') return context.body === undefined ? undefined : { name: context.body, kind: 'body', end: mention.end, isResolved: true };
  return { name: mention.name, kind: mention.kind, end: mention.end, isResolved: false };
}

/** What a sentence adds to the context for the next one: who acted in it, which meeting it told of, when. */
export function contextAfter(sentence: string, before: SpeechContext, date: string | undefined): SpeechContext {
  const mentions = findMentions(sentence).filter((mention) => !GOVERNING.test(sentence.slice(Math.max(0, mention.start - 8), mention.start)));
  const saying = findSaying(sentence).at(-1);
  const named = saying && tryNameBefore(sentence.slice(0, saying.start), saying.word);
  const person = mentions.findLast(({ kind }) => kind === 'person')?.name ?? named?.name;
  const body = mentions.findLast(({ kind }) => kind === 'body')?.name;
  const keepsDate = date ?? (person === undefined ? before.date : undefined);
  return {
    ...((person ?? before.person) !== undefined && { person: person ?? before.person }),
    ...((body ?? before.body) !== undefined && { body: body ?? before.body }),
    ...(keepsDate !== undefined && { date: keepsDate }),
  };
}
