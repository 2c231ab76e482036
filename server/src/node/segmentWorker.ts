import { parentPort } from 'node:worker_threads';
import type { SegmentReply, SegmentRequest } from './segmentProtocol';

/** The part of nodejieba that is used; its dictionaries load, for seconds, with the first cut. */
interface Jieba {
  readonly cut: (text: string, strict: boolean) => readonly string[];
}

const WARM_UP = '城市治理';

function reply(message: SegmentReply): void {
  parentPort?.postMessage(message);
}

async function run(): Promise<void> {
  const loaded = await import('nodejieba') as unknown as { readonly default: Jieba };
  const jieba = loaded.default;
  jieba.cut(WARM_UP, true);
  parentPort?.on('message', (request: SegmentRequest) => {
    if (request === 'end') return parentPort?.close();
    const { id, texts } = request;
    // Strict, or Latin words fall apart into letters.
    reply({ kind: 'words', id, words: texts.map((text) => (text === '' ? [] : jieba.cut(text, true))) });
  });
  reply({ kind: 'ready' });
}

run().catch((error: unknown) => reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }));
