import assert from 'node:assert/strict';
import { parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import type { EntryKind } from '../../server/src/core/corpus/entry';
import { fieldGuide, frontMatterGuide } from '../../server/src/core/corpus/fieldGuide';
import { parseJsonLines } from '../../server/src/core/corpus/jsonLines/parseJsonLines';
import { RECORD_KINDS, recordKeys } from '../../server/src/core/corpus/jsonLines/recordShapes';
import { toJsonLines } from '../../server/src/core/corpus/jsonLines/toJsonLines';
import { frontMatterKeys } from '../../server/src/core/corpus/markdown/frontMatter';
import { englishFieldName, fieldKeys, fieldName, sectionNames } from '../../server/src/core/corpus/markdown/vocabulary';
import { DiagnosticCode } from '../../server/src/protocol';
import { projectFile } from '../support/project';

const PAGE = projectFile('docs/corpus-format.md');
const URI = 'docs/corpus-format.md';
const KINDS: Readonly<Record<EntryKind, string>> = { quotation: '金句', term: '名词', framework: '框架', question: '题目', essay: '范文' };

function examples(language: string): readonly string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\r?\\n([\\s\\S]*?)^\`\`\``, 'gmu'))].map(([, example = '']) => example);
}

/** The text from a heading to the next one of its level or above. */
function part(heading: string): string {
  const level = /^#+/u.exec(heading)?.[0].length ?? 0;
  const start = PAGE.indexOf(`\n${heading}\n`);
  assert.ok(start >= 0, heading);
  const rest = PAGE.slice(start + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${level}} `, 'mu'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The cells of the table rows of a text, without marks of code. */
function rows(text: string): readonly (readonly string[])[] {
  return (text.match(/^\|.*\|$/gmu) ?? []).map((row) => row.split('|').slice(1, -1).map((cell) => cell.replaceAll('`', '').trim()));
}

suite('docs/corpus-format.md', () => {
  test('its examples of Markdown are read without a problem', () => {
    const all = examples('markdown');
    assert.ok(all.length >= 6);
    for (const text of all) {
      const { entries, problems } = parseCorpusMarkdown({ text, uri: URI });
      assert.deepEqual(problems, [], text);
      assert.ok(entries.length > 0, text);
    }
  });

  test('its example of JSON Lines holds every kind of record and is read without a problem', () => {
    const text = examples('jsonl').join('');
    const { entries, problems } = parseJsonLines({ text, uri: URI });
    assert.deepEqual(problems, []);
    for (const kind of RECORD_KINDS) assert.ok(text.includes(`"kind":"${kind}"`), kind);
    assert.deepEqual(parseJsonLines({ text: toJsonLines(entries), uri: URI }).entries.length, entries.length);
  });

  test('it names every section', () => {
    for (const section of sectionNames()) assert.ok(PAGE.includes(`\`## ${section}\``), section);
  });

  test('it has a row for every field, with its English name and the use that the editor shows', () => {
    const shared = rows(part('## 字段').split('\n### ')[0] ?? '');
    for (const kind of Object.keys(KINDS) as EntryKind[]) {
      const table = [...rows(part(`### ${KINDS[kind]}`)), ...shared];
      for (const key of fieldKeys(kind)) {
        const row = table.find(([name]) => name === fieldName(kind, key));
        assert.deepEqual(row?.slice(1, 3), [englishFieldName(kind, key), fieldGuide(kind, key)?.use], `${kind} ${key}`);
      }
    }
  });

  test('it has a row for every key of the front matter, with the use that the editor shows', () => {
    const table = rows(part('## 怎样认出素材文件'));
    for (const { name, key } of frontMatterKeys().filter((one) => one.key !== 'format')) {
      assert.equal(table.find(([own]) => own === name)?.[2], frontMatterGuide(key).use, name);
    }
  });

  test('it has a row for every code of a corpus file', () => {
    const codes = Object.values(DiagnosticCode).filter((code) => code.startsWith('corpus/'));
    assert.deepEqual(rows(part('## 检查')).map(([code]) => code).filter((code) => code?.startsWith('corpus/')).sort(), codes.sort());
  });

  test('it has a row for every kind of record, with the keys it must and may have', () => {
    const table = rows(part('## JSON Lines'));
    for (const kind of RECORD_KINDS) {
      const [, , must = '', may = ''] = table.find(([name]) => name === kind) ?? [];
      const keys = recordKeys(kind);
      const named = (text: string): readonly string[] => (text.match(/[a-zA-Z]+/gu) ?? []).sort();
      assert.deepEqual(named(must), keys.filter(({ isRequired }) => isRequired).map(({ name }) => name).sort(), kind);
      if (kind !== 'formulation') assert.deepEqual(named(may), keys.filter(({ isRequired }) => !isRequired).map(({ name }) => name).sort(), kind);
    }
  });
});
