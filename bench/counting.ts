/** `npm run bench:counting [-- chars]`: what an edit costs, incrementally and from scratch, beside a counter by regular expression. */
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { countText } from '../server/src/core/count/proseCounts';
import { type Draft, draftOptionsOf, parseDraft } from '../server/src/core/markdown/draft';
import { DEFAULT_SETTINGS } from '../server/src/core/settings/parseSettings';
import { countDraft } from '../server/src/features/draftCount';
import { lengthDiagnostics } from '../server/src/features/lengthDiagnostics';
import { medianOf, percentiles, type Percentiles, show, timeEach } from './figures';

const CHARS = Number(process.argv[2] ?? 20_000);
const EDITS = 300;
const ROUNDS = 5;
const SENTENCE = '把准需求，治理才有温度；2026年，满意度达到98.6%，“小事”办得更快。';
const PARAGRAPH = `${SENTENCE.repeat(6)}\n`;

/** The texts of a draft while characters are typed into it, one at a time, at places far apart. */
function typedTexts(): readonly string[] {
  let text = `## 第一题（不超过${CHARS}字）\n${PARAGRAPH.repeat(Math.ceil(CHARS / PARAGRAPH.length))}`;
  return Array.from({ length: EDITS }, (_, edit) => {
    const at = 40 + ((edit * 7919) % (text.length - 60));
    text = `${text.slice(0, at)}城${text.slice(at)}`;
    return text;
  });
}

function answer(draft: Draft): void {
  countDraft({ draft, settings: DEFAULT_SETTINGS });
  lengthDiagnostics({ draft, settings: DEFAULT_SETTINGS });
}

const options = draftOptionsOf(DEFAULT_SETTINGS);
const texts = typedTexts();
const han = /\p{Script=Han}/gu;
const [sample = ''] = texts;
assert.equal(countText(sample).han, sample.match(han)?.length);

let previous: Draft | undefined;
const jobs: readonly (readonly [name: string, job: (text: string) => unknown])[] = [
  ['edit: read, count, lay out, diagnose', (text) => answer((previous = parseDraft(text, options, previous)))],
  ['the same from scratch', (text) => answer(parseDraft(text, options))],
  ['countText: han, words, chars', countText],
  ['regular expression \\p{Script=Han}', (text) => text.match(han)?.length],
];
const rounds = new Map<string, Percentiles[]>(jobs.map(([name]) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  previous = undefined;
  for (const [name, job] of jobs) rounds.get(name)?.push(percentiles(timeEach(texts, job)));
}
console.log(`${CHARS} characters, ${EDITS} edits, median of ${ROUNDS} rounds; Node ${process.version}, ${cpus()[0]?.model ?? ''}`);
for (const [name, figures] of rounds) console.log(show(name, medianOf(figures)));
