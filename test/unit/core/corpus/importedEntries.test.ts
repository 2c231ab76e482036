import assert from 'node:assert/strict';
import { parseCorpusMarkdown, toCorpusMarkdown } from '../../../../server/src/core/corpus/corpusMarkdown';
import type { Entry } from '../../../../server/src/core/corpus/entry';
import { parseJsonLines } from '../../../../server/src/core/corpus/jsonLines/parseJsonLines';
import { toJsonLines } from '../../../../server/src/core/corpus/jsonLines/toJsonLines';
import { entriesOf } from '../../../../server/src/core/corpus/markdown/writeCorpus';
import { extractPack } from '../../../../server/src/core/extract/extract';
import { comparableEntries } from '../../../support/entryArbitraries';
import { projectFile, projectFiles } from '../../../support/project';
import { sharedFile } from '../../../support/shared';

const URI = 'file:///素材包.txt';
const OWN = ['.txt', '.md'].flatMap((ending) => [...projectFiles('test/fixtures/packs', ending), ...projectFiles('examples/corpus', ending)]);

/** One per id, as a file holds them, sorted: the order of sections is the writer's. */
function comparable(entries: readonly Entry[]): unknown {
  const byId = new Map([...entries].reverse().map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  return comparableEntries([...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry));
}

function assertKept(text: string): void {
  const extraction = extractPack({ uri: URI, text, title: '素材包' });
  const entries = entriesOf(extraction);
  assert.ok(entries.length > 0);
  const markdown = parseCorpusMarkdown({ text: toCorpusMarkdown(extraction), uri: URI });
  const jsonLines = parseJsonLines({ text: toJsonLines(entries), uri: URI });
  for (const { problems } of [markdown, jsonLines]) assert.deepEqual(problems.filter(({ message }) => !message.includes('是同一条')), []);
  assert.deepEqual(comparable(markdown.entries), comparable(entries));
  assert.deepEqual(comparable(jsonLines.entries), comparable(entries));
}

suite('what an import writes', () => {
  for (const name of OWN) test(`${name} comes back from Markdown and from JSON Lines as it was extracted`, () => assertKept(projectFile(name)));

  test('the shared pack comes back as it was extracted', function () {
    const text = sharedFile('packs/chengshi-zhili.txt');
    if (text === undefined) console.log(`      ${this.test?.title}: ran on the project's own packs only`);
    else assertKept(text);
  });
});
