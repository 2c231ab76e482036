import { type Settings } from '../settings/settingsTable';
import { type SheetOptions, sheetOptionsOf } from '../sheet/sheetOptions';
import { type Measure } from '../settings/settingsTable';

/** What counting depends on. */
export interface CountOptions {
  readonly sheet: SheetOptions;
  /** Whether the title counts (R6): `auto` on the sheet only, where it takes its row. */
  readonly title: 'auto' | 'always' | 'never';
}

/** The part of the settings that counting depends on. */
export function countOptionsOf(settings: Settings): CountOptions {
  return { sheet: sheetOptionsOf(settings), title: settings['count.title'] };
}

/** Whether the title counts in a measure. */
export function countsTitle(measure: Measure, { title }: CountOptions): boolean {
  return title === 'always' || (title === 'auto' && measure === 'grid');
}
