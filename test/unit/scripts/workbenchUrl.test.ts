import assert from 'node:assert/strict';
import { loadScript } from './scripts';

interface Target {
  readonly folder: string;
  readonly extension?: string;
  readonly tests?: string;
  readonly openFile?: string;
}
interface Workbench {
  readonly workbenchUrl: (server: { authority: string; token: string }, target: Target) => string;
}
interface Paths {
  readonly toUriPath: (file: string) => string;
}

const SERVER = { authority: '127.0.0.1:4711', token: 'secret' };

suite('scripts: address of the workbench', () => {
  test('folder, extension and file survive as the workbench reads them', async () => {
    const { workbenchUrl } = await loadScript<Workbench>('workbench.mjs');
    const url = new URL(workbenchUrl(SERVER, { folder: '/项目/a b', extension: '/项目', openFile: '/项目/a b/练习.md' }));
    assert.equal(url.searchParams.get('tkn'), 'secret');
    assert.equal(url.searchParams.get('folder'), '/项目/a b');
    const payload = new Map(JSON.parse(url.searchParams.get('payload') ?? '[]') as [string, string][]);
    assert.deepEqual([...payload.keys()], ['skipWelcome', 'extensionDevelopmentPath', 'openFile']);
    const file = new URL(payload.get('openFile') ?? '');
    assert.deepEqual([file.protocol, file.host, decodeURI(file.pathname)], ['vscode-remote:', SERVER.authority, '/项目/a b/练习.md']);
  });

  const paths: readonly (readonly [file: string, path: string])[] = [
    ['/home/me/draft.md', '/home/me/draft.md'],
    ['C:\\Users\\me\\稿.md', '/c:/Users/me/稿.md'],
    ['d:/x', '/d:/x'],
  ];
  for (const [file, path] of paths) {
    test(`${file} is ${path}`, async () => assert.equal((await loadScript<Paths>('paths.mjs')).toUriPath(file), path));
  }
});
