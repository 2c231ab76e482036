import { type Settings } from '../settings/settingsTable';

/** What the reading of a draft depends on; drafts read with different options share nothing. */
export interface DraftOptions {
  /** True: lines without a blank line between them are one paragraph, as in Markdown; false: every line is one. */
  readonly softBreaks: boolean;
  /** Share by which 左右 may be missed, 0 to 0.5 (domain-rules §2). */
  readonly aroundTolerance: number;
}

/** The part of the settings that the reading of a draft depends on. */
export function draftOptionsOf(settings: Settings): DraftOptions {
  return { softBreaks: settings['count.softBreaks'], aroundTolerance: settings['limit.aroundTolerance'] };
}
