import type { PackLine } from '../packLine';
import type { FoundQuotation } from './foundQuotation';

const TODAY = '习近平';
const NAMED_TODAY = /习近平|习总书记|习主席|习大大/u;
const NAMED_BEFORE = /(胡锦涛|江泽民)(?:同志)?总书记/u;

/**
 * Gives the words of a bare 总书记 to the one who held the office when the text was written: in a text that names
 * 胡锦涛总书记 and nowhere 习近平, 总书记指出 is 胡锦涛's.
 */
export function withGeneralSecretaryOf(lines: readonly PackLine[], found: readonly FoundQuotation[]): readonly FoundQuotation[] {
  const former = lines.map(({ text }) => NAMED_BEFORE.exec(text)?.[1]).find((name) => name !== undefined);
  if (former === undefined || lines.some(({ text }) => NAMED_TODAY.test(text))) return found;
  return found.map((quotation) => (quotation.speaker === TODAY ? { ...quotation, speaker: former } : quotation));
}
