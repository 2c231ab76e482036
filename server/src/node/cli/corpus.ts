import type { CommandDefinition } from './command';
import { indexCorpus } from './corpusIndex';
import { UsageError } from './usageError';

type Format = 'text' | 'json';

const SUBCOMMANDS: Readonly<Record<string, CommandDefinition<Format>['run']>> = { index: indexCorpus };

/** `biganzi corpus index [DIR…]`: what is done with whole corpora. */
export const corpusCommand: CommandDefinition<Format> = {
  syntax: { formats: ['text', 'json'] },
  run: async (command) => {
    const [name = '', ...folders] = command.line.positionals;
    const run = SUBCOMMANDS[name];
    if (run === undefined) throw new UsageError('badChoice', `corpus ${name}`, Object.keys(SUBCOMMANDS).join(' | '));
    const { line } = command;
    const common = folders.length === 0 ? line.common : { ...line.common, corpus: [...line.common.corpus, ...folders] };
    return run({ ...command, line: { ...line, positionals: [], common } });
  },
};
