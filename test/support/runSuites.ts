import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { format } from 'node:util';
import { type OutputMark } from '../../scripts/lib/driver/protocol';
import { connectDriver } from './driver';

/** The first request of a fresh extension host can take more than ten seconds. */
const TEST_TIMEOUT_MS = 45_000;

const OUTPUT_MARK: OutputMark = '▏';

/** Real input races with what the window does by itself (seen: 1 failure in some 12 whole runs); a second failure counts. */
const RETRIES = 1;

/** Runs, in the extension host, every `*.test.js` of a folder; rejects when a test fails or when there is none. */
export async function runSuites(folder: string): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: TEST_TIMEOUT_MS, slow: 5_000, retries: RETRIES });
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.test.js')).sort();
  Mocha.reporters.Base.useColors = false;
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => console.log(`${OUTPUT_MARK}${format(...parts)}`);
  for (const name of files) mocha.addFile(path.join(folder, name));
  const figures = await new Promise<{ passed: number; failed: number; pending: number }>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, pending });
    });
    runner.on('retry', (test, error) => console.log(`${OUTPUT_MARK}  ↻ ${test.fullTitle()}: ${error.message}`));
  });
  await connectDriver().report(figures);
  if (figures.failed > 0) throw new Error(`${figures.failed} of the in-editor tests failed`);
  if (figures.passed === 0) throw new Error('no in-editor test ran');
}
