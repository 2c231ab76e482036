import type { Entry, EntryKind, Term } from './entry';
import { VERIFICATION_ORDER } from './verificationOrder';

/** An entry and the order of the root it came from. */
export interface RankedEntry {
  readonly entry: Entry;
  readonly rank: number;
}

/** The entries of one kind, one per id: the last one given wins, so entries come by ascending rank. */
export function mergeById<K extends EntryKind>(entries: readonly RankedEntry[], kind: K): readonly Extract<Entry, { kind: K }>[] {
  return [...groupById(entries, kind).values()].flatMap((group) => group.at(-1)?.entry ?? []);
}

/**
 * The terms, one per id: a later root's replaces an earlier root's altogether; within one root the best checked, then the
 * defined one leads, and the others add what it lacks.
 */
export function mergeTerms(entries: readonly RankedEntry[]): readonly Term[] {
  return [...groupById(entries, 'term').values()].flatMap((group) => {
    const top = Math.max(...group.map(({ rank }) => rank));
    const peers = group.filter(({ rank }) => rank === top).map(({ entry }) => entry);
    const [first, ...others] = peers.sort((a, b) => VERIFICATION_ORDER[a.verification] - VERIFICATION_ORDER[b.verification]
      || Number(b.definition !== undefined) - Number(a.definition !== undefined));
    return first === undefined ? [] : [others.reduce(completeTerm, first)];
  });
}

/** `term` with what it lacks taken from `other`. */
function completeTerm(term: Term, other: Term): Term {
  const filled = { ...other, ...withoutUndefined(term) };
  return {
    ...filled,
    aliases: [...new Set([...term.aliases, ...other.aliases])],
    themes: [...new Set([...term.themes, ...other.themes])],
  };
}

function withoutUndefined<T extends object>(value: T): T {
  const copy = { ...value };
  for (const key of Object.keys(copy) as (keyof T)[]) {
    if (copy[key] === undefined) delete copy[key];
  }
  return copy;
}

interface RankedOf<K extends EntryKind> {
  readonly entry: Extract<Entry, { kind: K }>;
  readonly rank: number;
}

/** Groups the entries of one kind by id, groups and members in the order given. */
export function groupById<K extends EntryKind>(entries: readonly RankedEntry[], kind: K): ReadonlyMap<string, readonly RankedOf<K>[]> {
  const groups = new Map<string, RankedOf<K>[]>();
  for (const { entry, rank } of entries) {
    if (!isOfKind(entry, kind)) continue;
    const group = groups.get(entry.id);
    if (group === undefined) groups.set(entry.id, [{ entry, rank }]);
    else group.push({ entry, rank });
  }
  return groups;
}

function isOfKind<K extends EntryKind>(entry: Entry, kind: K): entry is Extract<Entry, { kind: K }> {
  return entry.kind === kind;
}
