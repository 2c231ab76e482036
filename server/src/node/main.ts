import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './startServer';

// The transport is told by --stdio, --node-ipc, --pipe= or --socket= on the command line.
startServer(createConnection(ProposedFeatures.all), __dirname);
