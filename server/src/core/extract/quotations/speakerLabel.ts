import { findMentions } from './mentions';

const LABEL = /^(?:【([\p{Script=Han}·]{2,12})】\s*[：:]?|([\p{Script=Han}·]{2,14}?)\s*(?:曾经?|也|还|多次|经常)?(?:说过|说|指出|强调|提出|讲过|谈到|曰|云)?\s*[：:])\s*(?=\S)/u;
const HONORIFIC = /^(?:同志|总书记|主席|总理|先生|语录|金句|名言|名言警句|经典语录|论述摘编|)$/u;
const TALK = /^(?:记者|问|答|主持人|网友|采访者|受访者|嘉宾|Q|A)\s*[：:]/u;

/** A known speaker's name at the head of a line as its label. */
export interface SpeakerLabel {
  readonly speaker: string;
  /** Length of the label with its colon, in UTF-16 units. */
  readonly length: number;
  /** True where a word of saying stands in it: 毛泽东同志说过：. */
  readonly hasVerb: boolean;
}

/** Reads `习近平：…`, `毛泽东同志说过：…`, `【孔子】…`; undefined where the label is no known speaker. */
export function trySpeakerLabel(text: string): SpeakerLabel | undefined {
  const match = LABEL.exec(text);
  if (match === null) return undefined;
  const speaker = speakerNamedBy(match[1] ?? match[2] ?? '');
  return speaker === undefined ? undefined : { speaker, length: match[0].length, hasVerb: /[说出调过到曰云][：:]\s*$/u.test(match[0]) };
}

/** The known speaker that a text is the name of and nothing more (`习近平总书记`, `孔子语录`). */
export function speakerNamedBy(text: string): string | undefined {
  const mention = findMentions(text)[0];
  return mention?.kind === 'person' && mention.start === 0 && HONORIFIC.test(text.slice(mention.end)) ? mention.name : undefined;
}

/** True for a line of an interview (记者：…, 问：…, 答：…). */
export function isTalk(text: string): boolean {
  return TALK.test(text);
}
