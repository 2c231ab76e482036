import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Connection } from 'vscode-languageserver/node';
import { createServer } from '../lsp/server';
import { startJiebaSegmenter } from './jiebaSegmenter';
import { nodeFileSystem } from './nodeFileSystem';
import { nodeFileWriter } from './nodeFileWriter';
import { cacheFolderOf, placesOf } from './places';
import { systemClock } from './systemClock';
import { createWorkerMaterialReader } from './workerMaterialReader';

/** Gives a connection the server with Node's adapters and starts it; `dist` is the folder the bundles lie in. */
export function startServer(connection: Connection, dist: string): void {
  createServer(connection, {
    fileSystem: nodeFileSystem,
    materialReader: createWorkerMaterialReader({ workerFile: join(dist, 'materialWorker.js'), cacheFolder: cacheFolderOf(process.env) }),
    fileWriter: nodeFileWriter,
    clock: systemClock,
    pause: setImmediate,
    places: placesOf(dist),
    startSegmenter: () => startJiebaSegmenter(join(dist, 'segmentWorker.js')),
  });
  // A notification to a client that has just gone, or one it refuses, must not end the server.
  process.on('unhandledRejection', (reason) => void process.stderr.write(`${reason instanceof Error ? reason.stack ?? reason.message : String(reason)}\n`));
  connection.listen();
}
