import { type DriverCommands } from '../../scripts/lib/driver/protocol';

/** The driver of the real window, as the tests inside the extension host call it: each command gives a promise. */
export type Driver = {
  readonly [K in keyof DriverCommands]: (
    ...args: Parameters<DriverCommands[K]>[0] extends Record<string, never> ? [] : Parameters<DriverCommands[K]>
  ) => Promise<ReturnType<DriverCommands[K]>>;
};

/** The environment variable that the scripts put the driver's address into. */
const ENDPOINT_VARIABLE = 'BIGANZI_DRIVER';

/** Connects to the driver that `npm test` started; throws where the tests run without it. */
export function connectDriver(): Driver {
  const url = process.env[ENDPOINT_VARIABLE];
  if (url === undefined) throw new Error(`${ENDPOINT_VARIABLE} is not set: run the in-editor suites by \`npm test -- editor\``);
  const call = async (command: string, args: unknown = {}): Promise<unknown> => {
    const response = await fetch(`${url}/${command}`, { method: 'POST', body: JSON.stringify(args) });
    if (!response.ok) throw new Error(`driver: ${command}: HTTP ${response.status}`);
    const answer = JSON.parse(await response.text()) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(`driver: ${command}: ${answer.error}`);
    return answer.value;
  };
  return new Proxy({} as Driver, {
    get: (_target, command) => (args?: unknown) => call(String(command), args),
  });
}
