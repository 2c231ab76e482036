import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { parseJsonLines } from '../../../../../server/src/core/corpus/jsonLines/parseJsonLines';
import { SCHEMA_FILE, toRecordSchema } from '../../../../../server/src/core/corpus/jsonLines/recordSchema';
import { RECORD_KINDS, recordKeys } from '../../../../../server/src/core/corpus/jsonLines/recordShapes';
import { toJsonLines } from '../../../../../server/src/core/corpus/jsonLines/toJsonLines';
import { entriesOf } from '../../../../../server/src/core/corpus/markdown/writeCorpus';
import { ENTRY_URI, extractionArbitrary } from '../../../../support/entryArbitraries';
import { projectFile } from '../../../../support/project';

type JsonRecord = Readonly<Record<string, unknown>>;

const published = JSON.parse(projectFile(SCHEMA_FILE)) as object;
const isValid = new Ajv2020({ strict: true, strictRequired: false }).compile(published);

function isRead(record: unknown): boolean {
  const { problems } = parseJsonLines({ text: JSON.stringify(record), uri: ENTRY_URI });
  return problems.length === 0;
}

const records = extractionArbitrary.map((extraction) => toJsonLines(entriesOf(extraction)).split('\n').filter(Boolean).map((line) => JSON.parse(line) as JsonRecord));
const record = records.filter((all) => all.length > 0).chain((all) => fc.constantFrom(...all));

const KEYS = [...new Set(RECORD_KINDS.flatMap((kind) => recordKeys(kind).map(({ name }) => name)))];
const key = fc.oneof({ weight: 8, arbitrary: fc.constantFrom('kind', ...KEYS) }, { weight: 1, arbitrary: fc.constantFrom('作者', 'speaker', '__proto__', 'toString', '') });
/** Values near the ones that are right. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null, true, 0, 1, -1, 1.5, 1e10, '', ' ', '甲', '2020', '2020-4', '2020-04', '2020-13-01', '2020年', 'verified', '已核对', '概括', '网评', ' 概括', '300字', '400',
    [], ['甲'], [''], ['甲', 1], [null], {}, { text: '甲' }, [{ text: '甲' }], [{ text: '' }], [{ text: '甲', share: 2 }], [{ text: '甲', points: [{ text: '乙', marker: 1 }] }],
    [{ text: '甲', x: 1 }], { text: '300字', kind: 'hard' }, { text: '', kind: 'bare', min: 1 }, { text: '300字', kind: '以内' }, { text: '300字', kind: 'hard', min: -1 },
    { text: '300字', kind: 'hard', perItem: '是' }, { text: '300字', kind: 'hard', 上限: 1 }, { kind: 'hard' },
  ),
  fc.constantFrom<unknown>(...RECORD_KINDS),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.oneof(
  fc.record({ key, value }).map((to) => (from: JsonRecord): JsonRecord => Object.fromEntries([...Object.entries(from), [to.key, to.value]])),
  key.map((gone) => (from: JsonRecord): JsonRecord => Object.fromEntries(Object.entries(from).filter(([name]) => name !== gone))),
);

suite('the published schema of JSON Lines', () => {
  test('is what the reader says; `npm run schema` writes it anew', () => {
    assert.deepEqual(published, JSON.parse(JSON.stringify(toRecordSchema())));
  });

  test('accepts every record that is written', () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const one of all) assert.ok(isValid(one), `${JSON.stringify(one)}\n${JSON.stringify(isValid.errors)}`);
      }),
      { numRuns: 500 },
    );
  });

  test('what it refuses the reader reports', () => {
    let refused = 0;
    fc.assert(
      fc.property(record, change, (from, to) => {
        const changed = to(from);
        if (isValid(changed)) return;
        refused++;
        assert.ok(!isRead(changed), JSON.stringify(changed));
      }),
      { numRuns: 4000 },
    );
    assert.ok(refused > 1000, `only ${refused} records were refused`);
  });

  test('what the reader reports it refuses, but for days, phrases of length and texts that are only marks', () => {
    let accepted = 0;
    fc.assert(
      fc.property(record, change, (from, to) => {
        const changed = to(from);
        const isLeftToReader = typeof changed['limit'] === 'string' || /^[“”。\s]*$/u.test(String(changed['text']));
        if (isLeftToReader || !isValid(changed)) return;
        accepted++;
        assert.ok(isRead(changed), JSON.stringify(changed));
      }),
      { numRuns: 4000 },
    );
    assert.ok(accepted > 500, `only ${accepted} records were accepted`);
  });

  test('says in Chinese what every key is for', () => {
    const { $defs } = toRecordSchema() as { readonly $defs: Readonly<Record<string, { readonly properties: Readonly<Record<string, { readonly description?: string }>> }>> };
    for (const kind of RECORD_KINDS) {
      for (const { name } of recordKeys(kind)) assert.match($defs[kind]?.properties[name]?.description ?? '', /^\p{Script=Han}+：.{2,}/u, `${kind}.${name}`);
    }
  });
});
