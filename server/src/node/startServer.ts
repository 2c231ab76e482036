import { join } from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import { createServer } from '../lsp/server';
import { startJiebaSegmenter } from './jiebaSegmenter';
import { nodeFileSystem } from './nodeFileSystem';
import { placesOf } from './places';
import { systemClock } from './systemClock';

/** Gives a connection the server with Node's adapters and starts it; `dist` is the folder the bundles lie in. */
export function startServer(connection: Connection, dist: string): void {
  createServer(connection, {
    fileSystem: nodeFileSystem,
    clock: systemClock,
    places: placesOf(dist),
    startSegmenter: () => startJiebaSegmenter(join(dist, 'segmentWorker.js')),
  });
  connection.listen();
}
