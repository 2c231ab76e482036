import { type Measure, MEASURES } from '../settings/settingsTable';

/** The Chinese names of each measure; the first is the one that messages use (domain-rules §1.2). */
const NAMES: Readonly<Record<Measure, readonly [string, ...string[]]>> = {
  grid: ['版面格数', '版面', '格数', '答题卡格数', '答题卡'],
  cells: ['占格数', '占格'],
  chars: ['字符数', '字符'],
  words: ['字数', 'Word字数', 'word字数'],
  han: ['汉字数', '汉字', '纯汉字'],
};

/** The name that messages and the status bar use for a measure. */
export function measureName(measure: Measure): string {
  return NAMES[measure][0];
}

/** The measure a name stands for, by its key or one of its Chinese names; undefined when it is none. */
export function parseMeasure(name: string): Measure | undefined {
  const trimmed = name.trim();
  return MEASURES.find((measure) => measure === trimmed.toLowerCase() || NAMES[measure].includes(trimmed));
}
