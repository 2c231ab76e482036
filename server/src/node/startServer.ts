import type { Connection } from 'vscode-languageserver/node';
import { createServer } from '../lsp/server';
import { nodeFileSystem } from './nodeFileSystem';
import { placesOf } from './places';
import { systemClock } from './systemClock';

/** Gives a connection the server with Node's adapters and starts it. */
export function startServer(connection: Connection): void {
  createServer(connection, { fileSystem: nodeFileSystem, clock: systemClock, places: placesOf(__dirname) });
  connection.listen();
}
