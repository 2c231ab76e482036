import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { isCorpusMarkdown, parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import type { Entry, Framework, Quotation, Term } from '../../server/src/core/corpus/entry';
import { fieldNames, sectionNames } from '../../server/src/core/corpus/markdown/vocabulary';
import { tryIsoDate } from '../../server/src/core/text/isoDate';
import { bareText } from '../support/bareText';
import { projectFile, projectFiles } from '../support/project';
import { sharedBytes, sharedFile } from '../support/shared';

const FILES = projectFiles('corpus', '.md');
const entries: readonly Entry[] = FILES.flatMap((name) => parseCorpusMarkdown({ text: projectFile(name), uri: name }).entries);
const quotations = entries.filter((entry): entry is Quotation => entry.kind === 'quotation');
const terms = entries.filter((entry): entry is Term => entry.kind === 'term');
const frameworks = entries.filter((entry): entry is Framework => entry.kind === 'framework');

const PACKS = [
  'chengshi-zhili.txt',
  '0542_2017国家公务员考试申论名言警句储备：政府工作报告中的热门内容_.txt',
  '0560_习近平精彩话语集（十）.txt',
];
const BOOKS = [
  ['Classical-Modern', 'data/classics_core_niutrans.jsonl.gz'],
  ['chinese-poetry', 'data/classics_core_npm_simplified.jsonl.gz'],
] as const;

function where(entry: Entry): string {
  return `${entry.source.uri}:${entry.source.line}`;
}

/** The texts an entry shows to users. */
function textsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'quotation':
      return [entry.text, ...entry.variants, entry.work ?? '', entry.occasion ?? '', entry.origin ?? ''];
    case 'term':
      return [entry.name, entry.definition ?? '', entry.standardWording ?? '', ...entry.aliases];
    case 'framework':
      return [entry.title, ...entry.points.flatMap(function all(point): string[] {
        return [point.text, ...point.points.flatMap(all)];
      })];
    case 'question':
      return [entry.text];
    case 'essay':
      return [entry.title, ...entry.paragraphs];
  }
}

suite('the bundled corpus', () => {
  for (const name of FILES) {
    test(`${name} is read without a problem`, () => {
      const text = projectFile(name);
      assert.ok(isCorpusMarkdown(text));
      const { entries: own, problems } = parseCorpusMarkdown({ text, uri: name });
      assert.deepEqual(problems, []);
      assert.ok(own.length > 0);
    });
  }

  test('holds every kind it is there for', () => {
    assert.ok(quotations.length >= 80, `${quotations.length} quotations`);
    assert.ok(terms.some(({ standardWording }) => standardWording !== undefined));
    assert.ok(terms.some(({ name, definition }) => name === '全周期管理' && definition !== undefined));
    const genres = new Set<string>(frameworks.map(({ genre }) => genre));
    for (const genre of ['大作文', '概括', '分析', '对策建议', '讲话稿', '经验交流', '倡议书', '通知', '请示', '报告', '函', '简报']) assert.ok(genres.has(genre), genre);
  });

  test('ids are unique over all files', () => {
    const seen = new Map<string, string>();
    for (const entry of entries) {
      assert.equal(seen.get(entry.id), undefined, `${where(entry)} and ${seen.get(entry.id)}`);
      seen.set(entry.id, where(entry));
    }
  });

  test('every entry names its origin and a theme', () => {
    for (const entry of entries) {
      assert.ok((entry.origin ?? '') !== '', where(entry));
      assert.ok(entry.themes.length > 0, where(entry));
    }
  });

  test('no quotation or term is unchecked', () => {
    for (const entry of [...quotations, ...terms]) assert.notEqual(entry.verification, 'unverified', where(entry));
  });

  test('dates are ISO', () => {
    for (const entry of entries) {
      const dates = entry.kind === 'term' ? [entry.since, entry.until] : entry.kind === 'quotation' || entry.kind === 'essay' ? [entry.date] : [];
      for (const date of dates) assert.equal(date === undefined ? undefined : tryIsoDate(date), date, where(entry));
    }
  });

  test('no half-width punctuation next to Chinese, no final stop, quotation marks in pairs', () => {
    for (const entry of entries) {
      for (const text of textsOf(entry)) assert.doesNotMatch(text, /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u, where(entry));
      if (entry.kind === 'quotation') {
        assert.doesNotMatch(entry.text, /。$/u, where(entry));
        for (const [open, close] of ['“”', '‘’', '（）', '《》']) {
          assert.equal(entry.text.split(open ?? '').length, entry.text.split(close ?? '').length, where(entry));
        }
      }
    }
  });

  test('the shares of a framework make a whole', () => {
    for (const framework of frameworks) {
      const sum = framework.points.reduce((total, { share }) => total + (share ?? NaN), 0);
      assert.ok(Math.abs(sum - 1) < 1e-9, `${where(framework)}: ${sum}`);
    }
  });
});

suite('the bundled corpus: what its verification claims', () => {
  test('every classic stands to the character in the text it names', function () {
    const books = BOOKS.map(([name, file]) => [name, sharedBytes(file)] as const);
    if (books.some(([, bytes]) => bytes === undefined)) return ranWithout('the classical texts', this);
    const texts = new Map<string, string>();
    for (const [name, bytes] of books) {
      for (const line of gunzipSync(bytes ?? '').toString('utf8').trim().split('\n')) addText(texts, name, JSON.parse(line));
    }
    const classics = quotations.filter(({ source }) => source.uri === 'corpus/classics.md');
    assert.ok(classics.length >= 60);
    for (const entry of classics) {
      assert.equal(entry.verification, 'verified', where(entry));
      assert.ok(bareText(texts.get(entry.origin ?? '') ?? '').includes(bareText(entry.text)), `${where(entry)} ${entry.origin}`);
    }
  });

  test('every quotation that is cited stands in a text that was read', function () {
    const packs = PACKS.map((name) => sharedFile(`packs/${name}`));
    if (packs.includes(undefined)) return ranWithout('the study packs', this);
    const read = packs.map((text) => bareText(text ?? ''));
    const cited = quotations.filter(({ verification }) => verification === 'cited');
    assert.ok(cited.length >= 15);
    for (const entry of cited) assert.ok(read.some((text) => text.includes(bareText(entry.text))), `${where(entry)} ${entry.text}`);
  });

  test('every formulation that is cited stands in the list it was taken from', function () {
    const rules = sharedFile('domain-rules.md');
    if (rules === undefined) return ranWithout('the list of formulations', this);
    const list = bareText(rules);
    const cited = terms.filter(({ standardWording, verification }) => standardWording !== undefined && verification === 'cited');
    assert.ok(cited.length >= 10);
    for (const entry of cited) assert.ok(list.includes(bareText(entry.standardWording ?? '')), `${where(entry)} ${entry.standardWording}`);
  });
});

suite('docs/corpus-format.md', () => {
  const page = projectFile('docs/corpus-format.md');

  test('its examples are read without a problem', () => {
    const examples = [...page.matchAll(/^```markdown\r?\n([\s\S]*?)^```/gmu)].map(([, example = '']) => example);
    assert.ok(examples.length >= 6);
    for (const text of examples) {
      const { entries: own, problems } = parseCorpusMarkdown({ text, uri: 'docs/corpus-format.md' });
      assert.deepEqual(problems, [], text);
      assert.ok(own.length > 0, text);
    }
  });

  test('it names every section and every field', () => {
    for (const section of sectionNames()) assert.ok(page.includes(`\`## ${section}\``), section);
    for (const kind of ['quotation', 'term', 'framework', 'question', 'essay'] as const) {
      for (const name of fieldNames(kind)) assert.match(page, new RegExp(`\\| [^|]*${name}[^|]* \\||\`${name}\``, 'u'), `${kind} ${name}`);
    }
  });
});

function addText(texts: Map<string, string>, book: string, record: unknown): void {
  const { path, file, title, text } = record as { path?: string; file?: string; title?: string; text: string };
  const name = path === undefined ? `${book} ${file} ${title}` : `${book} ${path}`;
  texts.set(name, `${texts.get(name) ?? ''}\n${text}`);
}

/** Without the shared folder only the shape of the corpus is tested, and the run says so. */
function ranWithout(what: string, context: Mocha.Context): void {
  console.log(`      ${context.test?.title}: ${what} are not at hand, only the project's own checks ran`);
}
