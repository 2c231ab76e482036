import { type XmlElement } from '../xml';
import { type ZipContainer } from '../zip';
import { readPart } from './parts';

export interface StyleLink {
  readonly id: string;
  readonly name: string;
  /** The level that this style itself writes. */
  readonly level?: number;
}

/** What a style says of heading, list and visibility, its ancestors (basedOn) included. */
export interface ResolvedStyle {
  readonly numId?: string;
  /** The style and its ancestors, nearest first. */
  readonly chain: readonly StyleLink[];
  /** 0 is the highest, 9 body text. */
  readonly outlineLevel?: number;
  readonly hidden?: boolean;
}

export interface Styles {
  /** The style of that id; the default paragraph style without one. Unknown ids count as named like the id. */
  readonly paragraph: (id: string | undefined) => ResolvedStyle;
  readonly character: (id: string) => ResolvedStyle;
}

interface RawStyle {
  readonly id: string;
  name: string;
  basedOn?: string;
  numId?: string;
  level?: number;
  outlineLevel?: number;
  hidden?: boolean;
}

/** Reads styles.xml; without the part, styles are known by their ids only. */
export async function readStyles(zip: ZipContainer, part: string | undefined): Promise<Styles> {
  const styles = new Map<string, RawStyle>();
  let defaultId: string | undefined;
  let current: RawStyle | undefined;
  if (part !== undefined) {
    await readPart(zip, part, {
      open: (element) => {
        if (element.name === 'w:style') {
          const id = element.attribute('w:styleId') ?? '';
          current = { id, name: id };
          styles.set(id, current);
          if (element.attribute('w:type') === 'paragraph' && isOn(element.attribute('w:default'), false)) defaultId = id;
        } else if (element.name === 'w:tblStylePr' || element.name === 'w:pPrChange' || element.name === 'w:rPrChange') {
          return 'skip';
        } else if (current !== undefined) {
          readProperty(current, element);
        }
        return undefined;
      },
      close: (name) => { if (name === 'w:style') current = undefined; },
    });
  }
  return createStyles(styles, defaultId);
}

function readProperty(style: RawStyle, element: XmlElement): void {
  const value = element.attribute('w:val');
  switch (element.name) {
    case 'w:name': style.name = value ?? style.name; break;
    case 'w:basedOn': style.basedOn = value; break;
    case 'w:numId': style.numId = value; break;
    case 'w:ilvl': style.level = toLevel(value); break;
    case 'w:outlineLvl': style.outlineLevel = toLevel(value); break;
    case 'w:vanish': style.hidden = isOn(value, true); break;
  }
}

function createStyles(styles: ReadonlyMap<string, RawStyle>, defaultId: string | undefined): Styles {
  const resolved = new Map<string, ResolvedStyle>();
  const styleOf = (id: string): ResolvedStyle => {
    const known = resolved.get(id) ?? resolve(styles, id);
    resolved.set(id, known);
    return known;
  };
  return {
    paragraph: (id) => styleOf(id ?? defaultId ?? ''),
    character: styleOf,
  };
}

/** Word stops at eleven. */
const MAX_ANCESTORS = 50;

/** Walks up basedOn; a circle ends where it closes. */
function resolve(styles: ReadonlyMap<string, RawStyle>, id: string): ResolvedStyle {
  const chain: RawStyle[] = [];
  const seen = new Set<string>();
  for (let style = styles.get(id); style !== undefined && !seen.has(style.id) && chain.length < MAX_ANCESTORS; style = styles.get(style.basedOn ?? '')) {
    chain.push(style);
    seen.add(style.id);
  }
  const first = <T>(read: (style: RawStyle) => T | undefined): T | undefined => chain.map(read).find((value) => value !== undefined);
  return {
    chain: chain.length === 0 ? [{ id, name: id }] : chain,
    numId: first((style) => style.numId),
    outlineLevel: first((style) => style.outlineLevel),
    hidden: first((style) => style.hidden),
  };
}

/** A level 0–9, `undefined` for anything else. */
export function toLevel(value: string | undefined): number | undefined {
  return value !== undefined && /^\d$/u.test(value) ? Number(value) : undefined;
}

/** The value of an on/off property (`w:vanish`): true, 1, on; the element without a value says `absent`. */
export function isOn(value: string | undefined, absent: boolean): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}
