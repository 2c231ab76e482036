import assert from 'node:assert/strict';
import { parseCorpusMarkdown } from '../../server/src/core/corpus/corpusMarkdown';
import { projectFile, projectFiles } from '../support/project';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const FILES = projectFiles('snippets', '.json');
const snippets = FILES.flatMap((file) => Object.entries(JSON.parse(projectFile(file)) as Record<string, Snippet>).map(([name, snippet]) => ({ file, name, ...snippet })));

suite('static snippets', () => {
  test('package.json contributes every file, for Markdown', () => {
    const manifest = JSON.parse(projectFile('package.json')) as { contributes: { snippets: readonly { language: string; path: string }[] } };
    const contributed = manifest.contributes.snippets;
    assert.deepEqual(contributed.map(({ path }) => path.replace(/^\.\//u, '')).sort(), FILES);
    assert.ok(contributed.every(({ language }) => language === 'markdown'));
  });

  test('names and prefixes are unique over all files', () => {
    const all = [...snippets.map(({ name }) => `name ${name}`), ...snippets.flatMap(({ prefix }) => prefix)];
    assert.deepEqual(all.filter((value, index) => all.indexOf(value) !== index), []);
  });

  test('every snippet has a Chinese prefix, a pinyin prefix and a description', () => {
    for (const { name, prefix, description } of snippets) {
      assert.ok(prefix.some((value) => /^\p{Script=Han}+$/u.test(value)), name);
      assert.ok(prefix.some((value) => /^[a-z]{2,}$/u.test(value)), name);
      assert.ok(description.length > 0, name);
    }
  });

  test('bodies are well formed', () => {
    for (const { name, body } of snippets) assert.equal(snippetProblem(body.join('\n')), undefined, name);
  });

  test('the check of bodies finds what is wrong', () => {
    assert.match(snippetProblem('${1:甲') ?? '', /not closed/u);
    assert.match(snippetProblem('${1|甲，乙|}$0') ?? '', /one choice/u);
    assert.match(snippetProblem('${1:甲}${3:乙}$0') ?? '', /without 2/u);
    assert.match(snippetProblem('${1:甲}') ?? '', /\$0/u);
    assert.match(snippetProblem('$甲$0') ?? '', /stray/u);
    assert.equal(snippetProblem('${1:甲}和${2|乙,丙|}，${1:甲}$0'), undefined);
  });

  test('no snippet repeats a framework that the server offers', () => {
    const titles = parseCorpusMarkdown({ text: projectFile('corpus/frameworks.md'), uri: '' }).entries.flatMap((entry) => (entry.kind === 'framework' ? [entry.title] : []));
    assert.ok(titles.length > 0);
    for (const { name, prefix } of snippets) {
      assert.ok(!prefix.includes('框架'), name);
      assert.ok(!titles.includes(name), name);
    }
  });

  test('punctuation next to Chinese is full width', () => {
    for (const { name, body } of snippets) {
      const text = body.join('\n').replace(/\$\{\d+[:|]|[|]?\}|\$\d/gu, '').replace(/(?<=\p{Script=Han}|[。、，）]),(?=\p{Script=Han})/gu, '');
      assert.doesNotMatch(text, /\p{Script=Han}[;?!()]|[;?!()]\p{Script=Han}/u, name);
    }
  });
});

/** What is wrong with a body in VS Code's snippet grammar (tab stops, placeholders, choices), undefined when nothing is. */
function snippetProblem(body: string): string | undefined {
  const stops = new Set<number>();
  const rest = body.replace(/\$\{(\d+)(?::([^${}]*)|\|([^${}|]*)\|)\}|\$(\d+)/gu, (_whole, placeholder?: string, _text?: string, choices?: string, plain?: string) => {
    stops.add(Number(placeholder ?? plain));
    return choices !== undefined && !choices.includes(',') ? '\u0001' : '';
  });
  if (rest.includes('\u0001')) return 'one choice only';
  if (/\$\{/u.test(rest)) return 'a placeholder is not closed';
  if (/[${}]/u.test(rest)) return 'a stray $ or brace';
  if (!stops.has(0)) return 'no $0';
  const last = Math.max(...stops);
  for (let stop = 1; stop <= last; stop++) if (!stops.has(stop)) return `without ${stop}`;
  return undefined;
}
