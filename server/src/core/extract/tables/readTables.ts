import type { Question, Term } from '../../corpus/entry';
import { entryId } from '../../corpus/entryId';
import { tryIsoDate } from '../../text/isoDate';
import type { SkippedLine } from '../extraction';
import type { PackLine } from '../packLine';
import { themesIn } from '../quotations/annotation';
import { canonicalText, lengthOf } from '../quotations/canonicalText';
import type { FoundQuotation } from '../quotations/foundQuotation';
import { speakerNamedBy } from '../quotations/speakerLabel';
import { readSignature } from '../quotations/trailing';
import { isPersonName } from '../personName';
import { toQuestion } from '../questions';
import { type ColumnRole, tryHeader } from './columns';

/** What the tables of a text hold, and the lines that are none of them. */
export interface Tables {
  readonly quotations: readonly FoundQuotation[];
  readonly terms: readonly Term[];
  readonly questions: readonly Question[];
  readonly rest: readonly PackLine[];
  readonly skipped: readonly SkippedLine[];
}

type Row = ReadonlyMap<ColumnRole, string>;

const SHORTEST = 6;

/** Reads every table whose header, or else whose cells, say what its columns are; rows of other tables stay lines. */
export function readTables(lines: readonly PackLine[], uri: string): Tables {
  const quotations: FoundQuotation[] = [];
  const terms: Term[] = [];
  const questions: Question[] = [];
  const rest: PackLine[] = [];
  const skipped: SkippedLine[] = [];
  for (const run of runsOf(lines)) {
    const table = tryTable(run);
    if (table === undefined) {
      rest.push(...run);
      continue;
    }
    for (const line of table.rows) {
      const row = rowOf(line.cells ?? [], table.roles);
      const quotation = tryQuotation(row, line);
      const term = tryTerm(row, line, uri);
      const question = tryQuestion(row, line, { uri, number: questions.length + 1 });
      if (quotation !== undefined) quotations.push(quotation);
      else if (term !== undefined) terms.push(term);
      else if (question !== undefined) questions.push(question);
      else skipped.push({ line: line.number, reason: '表格的这一行没有认出条目' });
    }
  }
  return { quotations, terms, questions, rest, skipped };
}

/** Lines in runs: rows of the same count of cells that stand together, and single other lines. */
function runsOf(lines: readonly PackLine[]): readonly (readonly PackLine[])[] {
  const runs: PackLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const width = last?.[0]?.cells?.length;
    if (last !== undefined && width !== undefined && width === line.cells?.length) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function tryTable(run: readonly PackLine[]): { readonly roles: readonly ColumnRole[]; readonly rows: readonly PackLine[] } | undefined {
  const [head, ...rows] = run;
  if (head?.cells === undefined || rows.length === 0) return undefined;
  const roles = tryHeader(head.cells);
  if (roles !== undefined) return { roles, rows };
  const guessed = guessRoles(run);
  return guessed === undefined ? undefined : { roles: guessed, rows: run };
}

/** Columns without a header: one of names or works beside one of sentences. */
function guessRoles(run: readonly PackLine[]): readonly ColumnRole[] | undefined {
  const width = run[0]?.cells?.length ?? 0;
  const column = (at: number): readonly string[] => run.map((line) => line.cells?.[at] ?? '');
  const most = (cells: readonly string[], test: (cell: string) => boolean): boolean => cells.filter(test).length >= 0.7 * cells.length;
  const roles = Array.from({ length: width }, (_, at): ColumnRole => {
    const cells = column(at);
    if (most(cells, isSpeaker)) return 'speaker';
    if (most(cells, (cell) => /^[\p{Script=Han}·]{0,10}《[^《》]{1,40}》$/u.test(cell))) return 'origin';
    return most(cells, (cell) => lengthOf(cell) >= SHORTEST && /[，。；！？]/u.test(cell)) ? 'quotation' : 'other';
  });
  const isClear = roles.filter((role) => role === 'quotation').length === 1 && roles.some((role) => role === 'speaker' || role === 'origin');
  return isClear ? roles : undefined;
}

function isSpeaker(cell: string): boolean {
  return speakerNamedBy(cell) !== undefined || isPersonName(cell);
}

function rowOf(cells: readonly string[], roles: readonly ColumnRole[]): Row {
  return new Map(roles.flatMap((role, at) => (role === 'other' || (cells[at] ?? '') === '' ? [] : [[role, cells[at] ?? ''] as const])));
}

function tryQuotation(row: Row, line: PackLine): FoundQuotation | undefined {
  const text = canonicalText(row.get('quotation') ?? '');
  if (lengthOf(text) < SHORTEST) return undefined;
  const named = row.get('speaker') ?? '';
  const signature = named === '' ? undefined : readSignature(named);
  const origin = row.get('origin') ?? '';
  const signed = origin === '' ? undefined : readSignature(origin, 'strict');
  const work = signed?.work ?? signature?.work ?? (origin !== '' && !/^在|会|讲话/u.test(origin) ? origin.replace(/[《》]/gu, '') : undefined);
  const occasion = row.get('occasion') ?? (origin !== '' && work === undefined ? origin : undefined) ?? signed?.occasion;
  const date = tryIsoDate(row.get('date') ?? '') ?? signed?.date;
  const gloss = row.get('gloss');
  const themes = themesIn(row.get('themes') ?? '');
  return {
    line: line.number, offset: 0, text, lead: '', isListed: true, speaker: signature?.name ?? (named === '' ? signed?.name ?? '' : named),
    ...(work !== undefined && { work }), ...(occasion !== undefined && { occasion }), ...(date !== undefined && { date }), ...(gloss !== undefined && { gloss }), themes,
  };
}

function tryTerm(row: Row, line: PackLine, uri: string): Term | undefined {
  const name = (row.get('term') ?? '').replace(/[“”【】]/gu, '').trim();
  const definition = row.get('definition') ?? row.get('gloss');
  if (name === '' || name.length > 30 || definition === undefined) return undefined;
  const aliases = (row.get('alias') ?? '').split(/[、，,；;\s]+/u).filter((alias) => alias !== '' && alias !== '无');
  return { kind: 'term', id: entryId('term', name), themes: themesIn(row.get('themes') ?? ''), source: { uri, line: line.number }, name, aliases, definition, verification: 'cited' };
}

function tryQuestion(row: Row, line: PackLine, { uri, number }: { readonly uri: string; readonly number: number }): Question | undefined {
  const written = row.get('question');
  if (written === undefined || written.length < SHORTEST) return undefined;
  const limit = row.has('limit') ? `（${row.get('limit') ?? ''}）` : '';
  return { ...toQuestion({ number, line: line.number, text: `${written}${limit}` }, uri), themes: themesIn(row.get('themes') ?? '') };
}
