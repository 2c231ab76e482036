import assert from 'node:assert/strict';
import { projectFile } from '../support/project';

suite('docs/dependencies.md', () => {
  test('gives a reason for every dependency of package.json, and for no other', () => {
    const manifest = JSON.parse(projectFile('package.json')) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
    const needed = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((key) => Object.keys(manifest[key] ?? {}));
    const rows = projectFile('docs/dependencies.md').match(/^\| `.*$/gmu) ?? [];
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name));
    assert.deepEqual([...named].sort(), [...needed].sort());
  });
});
