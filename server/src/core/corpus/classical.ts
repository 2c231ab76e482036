import type { Quotation } from './entry';
import { SPEAKER_TITLES } from './speakerTitles';

/** Before the end of the monarchy. */
const FIRST_MODERN_YEAR = '1912';
/** Titles that only documents and periodicals of our time have. */
const MODERN_WORK = /报告|讲话|决定|决议|规划|纲要|意见|条例|公报|章程|宪法|民法典|求是|日报|习近平|毛泽东|邓小平/u;
const LEADERS: ReadonlySet<string> = new Set([...SPEAKER_TITLES].filter(([title]) => title !== '亚圣').map(([, name]) => name));

/**
 * The classical ones of some quotations (docs/corpus-format.md): from a named work, not said at an occasion or on a day since
 * 1912, the work no document of our time, and nothing else by the speaker is modern by these signs.
 */
export function classicalQuotations<Q extends Quotation>(quotations: readonly Q[]): readonly Q[] {
  const modern = new Set(quotations.filter(isModern).map(({ speaker }) => speaker).filter((speaker) => speaker !== ''));
  return quotations.filter((quotation) => quotation.work !== undefined && !isModern(quotation) && !modern.has(quotation.speaker));
}

function isModern({ speaker, work = '', occasion, date }: Quotation): boolean {
  return occasion !== undefined || (date !== undefined && date >= FIRST_MODERN_YEAR) || MODERN_WORK.test(work) || LEADERS.has(speaker);
}
