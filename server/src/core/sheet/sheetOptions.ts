import { type Genre } from '../genre/genre';
import { type Settings } from '../settings/settingsTable';

/** The rules of one answer sheet (答题卡); each value names the domain rule it decides. */
export interface SheetOptions {
  /** Cells in a row (R1). */
  readonly columns: number;
  /** Half-width digits that share a cell (R16). */
  readonly digitsPerCell: number;
  /** Half-width letters that share a cell (R17). */
  readonly lettersPerCell: number;
  /** True: a 点号 and a quotation mark beside it share a cell (R18). */
  readonly mergePunctuation: boolean;
  /** What an opening mark in a row's last cell does: leave it blank and move down, or share it with the next character (R20, R24). */
  readonly openingMarkAtEnd: 'push' | 'share';
  /** Blank cells before each paragraph (R23); `auto` goes by the genre. */
  readonly indent: number | 'auto';
  /** Whether the title takes its row (R6). */
  readonly hasTitleRow: boolean;
}

/** The sheet that most exams use (domain-rules §8). */
export const DEFAULT_SHEET: SheetOptions = {
  columns: 25,
  digitsPerCell: 2,
  lettersPerCell: 2,
  mergePunctuation: false,
  openingMarkAtEnd: 'push',
  indent: 'auto',
  hasTitleRow: true,
};

/** The sheet that the settings describe. */
export function sheetOptionsOf(settings: Settings): SheetOptions {
  const indent = settings['sheet.indent'];
  return {
    ...DEFAULT_SHEET,
    columns: settings['sheet.columns'],
    digitsPerCell: settings['sheet.digitsPerCell'],
    lettersPerCell: settings['sheet.lettersPerCell'],
    mergePunctuation: settings['sheet.mergePunctuation'],
    indent: indent === 'auto' ? 'auto' : Number(indent),
    hasTitleRow: settings['count.title'] !== 'never',
  };
}

/** 小题 are written from the first cell, everything else with two blank cells before each paragraph (R23). */
export function indentOf(options: SheetOptions, genre: Genre | undefined): number {
  if (options.indent !== 'auto') return options.indent;
  return genre === '概括' || genre === '分析' ? 0 : 2;
}
