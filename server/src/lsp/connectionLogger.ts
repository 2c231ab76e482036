import type { Connection } from 'vscode-languageserver';
import type { Logger } from '../workspace/ports';

/** Writes to the client's output channel; `trace` only where the client has tracing on. */
export function createConnectionLogger(connection: Connection): Logger {
  return {
    error: (message, data) => connection.console.error(withData(message, data)),
    warn: (message, data) => connection.console.warn(withData(message, data)),
    info: (message, data) => connection.console.info(withData(message, data)),
    trace: (message, data) => connection.tracer.log(message, data === undefined ? undefined : describe(data)),
  };
}

function withData(message: string, data: unknown): string {
  return data === undefined ? message : `${message}\n${describe(data)}`;
}

function describe(data: unknown): string {
  if (data instanceof Error) return data.stack ?? data.message;
  return typeof data === 'string' ? data : JSON.stringify(data);
}
