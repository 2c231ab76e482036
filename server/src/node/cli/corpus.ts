import type { Command, CommandDefinition, ExitCode } from './command';
import { indexCorpus } from './corpusIndex';
import { lintCorpus } from './corpusLint';
import { showStats } from './corpusStats';
import type { ReportFormat } from './reportChecked';
import { UsageError } from './usageError';

type Run = (command: Command<ReportFormat>) => Promise<ExitCode>;

/** `index` reads what other commands read; the others look at the folders that are named, and at nothing else. */
const SUBCOMMANDS: ReadonlyMap<string, { readonly run: Run; readonly readsBundled: boolean }> = new Map([
  ['lint', { run: lintCorpus, readsBundled: false }],
  ['stats', { run: withoutSarif(showStats), readsBundled: false }],
  ['index', { run: withoutSarif(indexCorpus), readsBundled: true }],
]);

/** `biganzi corpus lint|stats|index [DIR…]`: what is done with whole corpora. */
export const corpusCommand: CommandDefinition<ReportFormat> = {
  syntax: { formats: ['text', 'json', 'sarif'] },
  run: async (command) => {
    const [name = '', ...folders] = command.line.positionals;
    const subcommand = SUBCOMMANDS.get(name);
    if (subcommand === undefined) throw new UsageError('badChoice', `corpus ${name}`, [...SUBCOMMANDS.keys()].join(' | '));
    const { line } = command;
    const { common } = line;
    const named = { ...common, corpus: [...common.corpus, ...folders], bundled: common.bundled && subcommand.readsBundled };
    return subcommand.run({ ...command, line: { ...line, positionals: [], common: folders.length === 0 ? common : named } });
  },
};

function withoutSarif(run: (command: Command<'text' | 'json'>) => Promise<ExitCode>): Run {
  return (command) => {
    const { line } = command;
    const { format } = line;
    if (format === 'sarif') throw new UsageError('badChoice', `--format ${format}`, 'text | json');
    return run({ ...command, line: { ...line, format } });
  };
}
