import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCommand } from './check';
import { type CommandDefinition, ExitCode } from './command';
import { createConsole, type Terminal } from './console';
import { corpusCommand } from './corpus';
import { countCommand } from './count';
import { helpText } from './help';
import { importCommand } from './import';
import { languageOf, parseCommandLine } from './options';
import { searchCommand } from './search';
import { UsageError } from './usageError';

const LATER_COMMANDS = ['sheet'];

/** Carries out a command line (without node and script) and returns the exit code; never rejects. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(args);
  const console = createConsole(terminal, { color: false, quiet: false });
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) console.complain(error.messageIn(language));
    else console.complain(`${language === 'en' ? 'Failed: ' : '出错：'}${error instanceof Error ? error.message : String(error)}`);
    return ExitCode.failed;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  const language = languageOf(args);
  const console = createConsole(terminal, { color: false, quiet: false });
  if (name === undefined) {
    console.complain(helpText(language));
    return ExitCode.failed;
  }
  if (args.includes('--help') || name === 'help') {
    console.print(helpText(language));
    return ExitCode.clean;
  }
  if (name === '--version') {
    console.print(await readVersion(terminal.dist));
    return ExitCode.clean;
  }
  switch (name) {
    case 'import': return run(importCommand, rest, terminal);
    case 'check': return run(checkCommand, rest, terminal);
    case 'count': return run(countCommand, rest, terminal);
    case 'corpus': return run(corpusCommand, rest, terminal);
    case 'search': return run(searchCommand, rest, terminal);
    default: throw new UsageError(LATER_COMMANDS.includes(name) ? 'laterCommand' : 'unknownCommand', name);
  }
}

function run<Format extends string>({ syntax, run: carryOut }: CommandDefinition<Format>, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const line = parseCommandLine(args, syntax);
  return carryOut({ line, terminal, console: createConsole(terminal, line.common) });
}

/** The manifest lies beside the bundles' folder and holds the only version. */
async function readVersion(dist: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(dist, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
