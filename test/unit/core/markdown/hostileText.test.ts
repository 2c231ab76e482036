import * as assert from 'node:assert/strict';
import { parseDraft } from '../../../../server/src/core/markdown/draft';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/settings/parseSettings';
import { countDraft } from '../../../../server/src/features/draftCount';
import { lengthDiagnostics } from '../../../../server/src/features/lengthDiagnostics';

/** What a search through it could make quadratic, were there one; a runner's limit of twenty seconds is all the time given. */
const BITS = ['a* ', '**', '[', '](', '![', '<', '<!--', '` ', '> ', '- ', '\\', '&', '（300字', '每条不超过', '“', '。”', '1', '\u0301', '\ud800'];

suite('core/markdown on hostile text', () => {
  for (const bit of BITS) {
    for (const softBreaks of [false, true]) {
      test(`${JSON.stringify(bit)} without end, soft breaks ${softBreaks ? 'on' : 'off'}`, () => {
        const line = bit.repeat(Math.ceil(50_000 / bit.length));
        const lines = `${bit.repeat(Math.ceil(4_000 / bit.length))}\n`.repeat(10);
        for (const text of [line, lines, `# ${line}`, `---\n${line}\n---\n${lines}`]) {
          const draft = parseDraft(text, { softBreaks, aroundTolerance: 0.1 });
          const { total } = countDraft({ draft, settings: DEFAULT_SETTINGS });
          assert.ok(total.chars <= text.length && total.grid >= 0);
          assert.ok(Array.isArray(lengthDiagnostics({ draft, settings: DEFAULT_SETTINGS })));
        }
      });
    }
  }

  test('a line that is too long to be parsed is plain text and hides nothing after it', () => {
    const text = `${'**字'.repeat(5_000)}\n**城市**\n`;
    assert.deepEqual(parseDraft(text, { softBreaks: false, aroundTolerance: 0.1 }).paragraphs.map(({ prose }) => prose.text.length), [15_000, 2]);
  });
});
