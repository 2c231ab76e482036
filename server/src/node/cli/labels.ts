import type { Verification } from '../../core/corpus/entry';
import type { Language } from '../../workspace/readFailure';

/** How far a quotation was checked, in words. */
export const VERIFICATION_NAMES: Readonly<Record<Language, Readonly<Record<Verification, string>>>> = {
  zh: { verified: '已核对', cited: '转引', unverified: '未核对' },
  en: { verified: 'verified', cited: 'cited', unverified: 'unverified' },
};
