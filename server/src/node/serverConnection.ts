import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';

const TRANSPORTS = /^--(?:stdio|node-ipc|(?:pipe|socket)=?)/u;

/** The connection that --stdio, --node-ipc, --pipe= or --socket= on the command line names; standard streams without any. */
export function createServerConnection(): Connection {
  if (!process.argv.some((argument) => TRANSPORTS.test(argument))) process.argv.push('--stdio');
  return createConnection(ProposedFeatures.all);
}
