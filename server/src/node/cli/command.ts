import type { Console, Terminal } from './console';
import type { CommandLine, CommandSyntax } from './options';

/** Done and nothing wrong; done and something found or refused; usage or I/O (design: the contract). */
export const ExitCode = { clean: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What a command is given to work with. */
export interface Command<Format extends string> {
  readonly line: CommandLine<Format>;
  readonly terminal: Terminal;
  readonly console: Console;
}

/** A command of the command line: what it accepts and what it does. */
export interface CommandDefinition<Format extends string> {
  readonly syntax: CommandSyntax<Format>;
  readonly run: (command: Command<Format>) => Promise<ExitCode>;
}
