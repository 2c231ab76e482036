import assert from 'node:assert/strict';
import { parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import { fieldNames, sectionNames } from '../../server/src/core/corpus/markdown/vocabulary';
import { projectFile } from '../support/project';

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
