import { type XmlElement } from '../xml';
import { type ZipContainer } from '../zip';
import { readPart } from './parts';
import { isOn, toLevel } from './styles';

/** How one level of a list is numbered (17.9.6 w:lvl). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `第%1章`, `%1.%2`. */
  readonly text: string;
  /** What Word puts between number and text. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** All numbers in it decimal. */
  readonly legal: boolean;
  /** The level (from 1) after which it starts again; 0 never; undefined after any higher one. */
  readonly restartAfter?: number;
  /** Drawn as a picture. */
  readonly picture: boolean;
  readonly paragraphStyle?: string;
}

/** One w:num with its definition looked up: levels as it uses them. */
export interface ListDefinition {
  /** Lists of one abstract definition count on together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

type MutableLevel = { -readonly [Key in keyof ListLevel]: ListLevel[Key] };

interface AbstractList {
  readonly levels: Map<number, MutableLevel>;
  numStyleLink?: string;
}

interface RawList {
  abstractId?: string;
  readonly levels: Map<number, MutableLevel>;
  readonly startOverrides: Map<number, number>;
}

/** What numbering.xml holds, as written. */
interface NumberingPart {
  readonly abstracts: Map<string, AbstractList>;
  readonly lists: Map<string, RawList>;
}

/** The list of that w:numId; undefined for 0 and for ids that the file does not define. */
export type ListLookup = (numId: string) => ListDefinition | undefined;

/** Reads numbering.xml. `numIdOfStyle` answers which list a numbering style names (numStyleLink). */
export async function readNumbering(zip: ZipContainer, part: string | undefined, numIdOfStyle: (styleId: string) => string | undefined): Promise<ListLookup> {
  const raw: NumberingPart = { abstracts: new Map(), lists: new Map() };
  if (part !== undefined) await readPart(zip, part, numberingHandler(raw));
  const cache = new Map<string, ListDefinition | undefined>();
  return (numId) => {
    if (!cache.has(numId)) cache.set(numId, define(raw, numId, numIdOfStyle));
    return cache.get(numId);
  };
}

function define(raw: NumberingPart, numId: string, numIdOfStyle: (styleId: string) => string | undefined): ListDefinition | undefined {
  const list = raw.lists.get(numId);
  if (numId === '0' || list?.abstractId === undefined) return undefined;
  let abstractId = list.abstractId;
  // A definition may only point to a numbering style, whose own list then holds the levels; one step is all Word writes.
  const linked = raw.lists.get(numIdOfStyle(raw.abstracts.get(abstractId)?.numStyleLink ?? '') ?? '')?.abstractId;
  if (linked !== undefined) abstractId = linked;
  const abstract = raw.abstracts.get(abstractId);
  if (abstract === undefined) return undefined;
  return { abstractId, levels: new Map([...abstract.levels, ...list.levels]), startOverrides: list.startOverrides };
}

function numberingHandler(raw: NumberingPart): { open: (element: XmlElement) => 'skip' | void; close: (name: string) => void } {
  let abstract: AbstractList | undefined;
  let list: RawList | undefined;
  let overridden: number | undefined;
  let level: MutableLevel | undefined;
  return {
    open: (element) => {
      const value = element.attribute('w:val');
      switch (element.name) {
        case 'mc:Fallback': return 'skip';
        case 'w:abstractNum':
          raw.abstracts.set(element.attribute('w:abstractNumId') ?? '', abstract = { levels: new Map() });
          break;
        case 'w:num':
          raw.lists.set(element.attribute('w:numId') ?? '', list = { levels: new Map(), startOverrides: new Map() });
          break;
        case 'w:abstractNumId': if (list !== undefined) list.abstractId = value; break;
        case 'w:numStyleLink': if (abstract !== undefined) abstract.numStyleLink = value; break;
        case 'w:lvlOverride': overridden = toLevel(element.attribute('w:ilvl')); break;
        case 'w:startOverride': if (overridden !== undefined) list?.startOverrides.set(overridden, toStart(value)); break;
        case 'w:lvl': {
          level = { start: 0, format: 'decimal', text: '', suffix: 'tab', legal: false, picture: false };
          const at = toLevel(element.attribute('w:ilvl'));
          if (at !== undefined) (list ?? abstract)?.levels.set(at, level);
          break;
        }
        default: if (level !== undefined) readLevelProperty(level, element, value);
      }
      return undefined;
    },
    close: (name) => {
      if (name === 'w:abstractNum') abstract = undefined;
      if (name === 'w:num') list = undefined;
      if (name === 'w:lvlOverride') overridden = undefined;
      if (name === 'w:lvl') level = undefined;
    },
  };
}

function readLevelProperty(level: MutableLevel, element: XmlElement, value: string | undefined): void {
  switch (element.name) {
    case 'w:start': level.start = toStart(value); break;
    case 'w:numFmt': level.format = value === 'custom' ? customFormat(element.attribute('w:format')) : value ?? 'decimal'; break;
    case 'w:lvlText': level.text = isOn(element.attribute('w:null'), false) ? '' : (value ?? '').slice(0, 200); break;
    case 'w:suff': if (value === 'space' || value === 'nothing') level.suffix = value; break;
    case 'w:isLgl': level.legal = isOn(value, true); break;
    case 'w:lvlRestart': level.restartAfter = toStart(value); break;
    case 'w:lvlPicBulletId': level.picture = true; break;
    case 'w:pStyle': level.paragraphStyle = value; break;
  }
}

/** Word writes 001, 002, … as a custom format by example. */
function customFormat(example: string | undefined): string {
  const width = /^(0*)1,/u.exec(example ?? '')?.[1]?.length ?? 0;
  return width === 1 ? 'decimalZero' : width > 1 ? `padded${Math.min(width + 1, 10)}` : 'decimal';
}

function toStart(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number <= 0x7fff_ffff ? number : 0;
}
