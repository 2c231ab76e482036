#!/usr/bin/env node
import { runCli } from './cli/runCli';
import { createServerConnection } from './serverConnection';
import { startServer } from './startServer';

/** A reader that has seen enough (`biganzi search … | head`) is no error. */
function endQuietlyOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

const [, , ...args] = process.argv;
if (args[0] === 'lsp') {
  startServer(createServerConnection(), __dirname);
} else {
  const { stdin, stdout, stderr, env } = process;
  stdout.on('error', endQuietlyOnBrokenPipe);
  stderr.on('error', endQuietlyOnBrokenPipe);
  void runCli(args, { stdin, stdout, stderr, env, cwd: process.cwd(), dist: __dirname }).then((code) => {
    process.exitCode = code;
  });
}
