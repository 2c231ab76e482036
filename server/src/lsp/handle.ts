import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Logger } from '../workspace/ports';

/** Wraps one request handler; see `createHandle`. */
export type Handle = <P, R>(
  name: string,
  fallback: R,
  run: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * The one wrapper of every request handler: a cancelled request is answered as such before and after the work, a handler
 * that throws is logged and answered with `fallback`, and the time it took is told at trace level.
 */
export function createHandle(logger: Logger): Handle {
  return (name, fallback, run) => async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    const started = Date.now();
    try {
      const result = await run(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      logger.error(`处理请求 ${name} 时出错`, error);
      return fallback;
    } finally {
      logger.trace(`${name}：${Date.now() - started} ms`);
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
