import { type ListDefinition, type ListLevel, type ListLookup } from './numbering';
import { formatNumber } from './numberFormat';

/** How a list paragraph begins: the number as Word shows it with what separates it from the text, or `- ` for a drawn bullet. */
export type ListLabel = string;

/** Counts the lists of a document, paragraph after paragraph in the order of the text. */
export interface ListCounters {
  /** Counts one paragraph in and answers its label; '' where the list or level is not defined or shows nothing. */
  readonly next: (numId: string, level: number) => ListLabel;
  /** The level of a list that points back to a paragraph style (w:pStyle), which counts before the style's own level. */
  readonly levelOfStyle: (numId: string, styleId: string) => number | undefined;
}

/**
 * Creates the counters. As Word does it: lists of one abstract definition count on together; a start override sets the level anew
 * when its list is first met there; a higher level starts the lower ones again unless w:lvlRestart says otherwise; a higher
 * level not met yet shows its start. Lists of different definitions never share a counter.
 */
export function createListCounters(lists: ListLookup): ListCounters {
  const counters = new Map<string, Map<number, number>>();
  const started = new Set<string>();

  function count(numId: string, list: ListDefinition, level: number, definition: ListLevel): Map<number, number> {
    const values = counters.get(list.abstractId) ?? new Map<number, number>();
    counters.set(list.abstractId, values);
    for (const at of started.has(numId) ? [] : list.startOverrides.keys()) values.delete(at);
    started.add(numId);
    const start = list.startOverrides.get(level) ?? definition.start;
    const last = values.get(level);
    values.set(level, last === undefined ? start : last + 1);
    for (const lower of [...values.keys()]) {
      if (lower > level && restarts(list.levels.get(lower), level)) values.delete(lower);
    }
    return values;
  }

  return {
    next: (numId, level) => {
      const list = lists(numId);
      const definition = list?.levels.get(level);
      if (list === undefined || definition === undefined) return '';
      const values = count(numId, list, level, definition);
      return labelOf(list, definition, values);
    },
    levelOfStyle: (numId, styleId) => {
      for (const [level, { paragraphStyle }] of lists(numId)?.levels ?? []) if (paragraphStyle === styleId) return level;
      return undefined;
    },
  };
}

function restarts(lower: ListLevel | undefined, level: number): boolean {
  const after = lower?.restartAfter;
  return after === undefined || (after > 0 && level < after);
}

function labelOf(list: ListDefinition, definition: ListLevel, values: ReadonlyMap<number, number>): ListLabel {
  if (definition.format === 'bullet' || definition.picture) return definition.text === '' && !definition.picture ? '' : '- ';
  const number = definition.text.replace(/%([1-9])/gu, (_, place: string) => {
    const level = Number(place) - 1;
    const of = list.levels.get(level);
    if (of === undefined) return '';
    const format = definition.legal && of.format !== 'bullet' && of.format !== 'none' ? 'decimal' : of.format;
    return formatNumber(values.get(level) ?? list.startOverrides.get(level) ?? of.start, format);
  });
  return number.trim() === '' ? '' : number.trim() + separatorAfter(number.trim(), definition);
}

/** A tab after （一） or 一、 is white room on the page; in a line of text nothing is written there. */
function separatorAfter(number: string, { suffix }: ListLevel): string {
  return suffix === 'nothing' || /[、）．。：，】》〉」]$/u.test(number) ? '' : ' ';
}
