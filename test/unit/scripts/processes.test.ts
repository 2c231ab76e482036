import assert from 'node:assert/strict';
import { loadScript } from './scripts';

interface Processes {
  readonly run: (command: string, args: readonly string[]) => Promise<{ code: number; output: string }>;
}

suite('scripts: processes', () => {
  const node = async (program: string): Promise<{ code: number; output: string }> => (await loadScript<Processes>('processes.mjs')).run(process.execPath, ['-e', program]);

  test('exit code and both outputs come back', async () => {
    const { code, output } = await node("console.log('甲'); console.error('乙'); process.exitCode = 3;");
    assert.equal(code, 3);
    assert.match(output, /甲/u);
    assert.match(output, /乙/u);
  });

  test('a signal counts as a failure', async () => assert.equal((await node("process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);")).code, 143));

  test('a program that is not there is a failure, no exception', async () => {
    const { code, output } = await (await loadScript<Processes>('processes.mjs')).run('no-such-program-here', []);
    assert.equal(code, 127);
    assert.match(output, /ENOENT/u);
  });
});
