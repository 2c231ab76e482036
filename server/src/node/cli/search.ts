import { URI } from 'vscode-uri';
import { searchQuotations, type SearchResult } from '../../core/search/search';
import type { EntrySource } from '../../core/corpus/entry';
import { loadCorpus } from './cliCorpus';
import { readCliSettings } from './cliSettings';
import { type Command, type CommandDefinition, ExitCode } from './command';
import { VERIFICATION_NAMES } from './labels';
import { UsageError } from './usageError';

type Format = 'text' | 'json';

const DEFAULT_LIMIT = 20;

/** `biganzi search TEXT`: quotations by any clause, author, theme. */
export const searchCommand: CommandDefinition<Format> = {
  syntax: { formats: ['text', 'json'], values: ['limit'] },
  run: async (command) => {
    const { line, console } = command;
    const query = line.positionals.join(' ').trim();
    if (query === '') throw new UsageError('noQuery');
    const limit = parseLimit(line.values['limit']);
    const settings = await readCliSettings(line.common, command.terminal.cwd);
    const corpus = await loadCorpus(command, settings);
    const { total, results } = searchQuotations(corpus, query, limit);
    if (line.format === 'json') console.printJson({ query, total, results: results.map(toJson) });
    else printText(command, total, results);
    return ExitCode.clean;
  },
};

function parseLimit(given: string | undefined): number {
  if (given === undefined) return DEFAULT_LIMIT;
  if (!/^[1-9]\d{0,8}$/u.test(given)) throw new UsageError('badNumber', '--limit');
  return Number(given);
}

function toJson({ quotation, score }: SearchResult): unknown {
  const { id, text, speaker, work, date, verification, themes, source } = quotation;
  return { id, text, speaker, work, date, verification, themes, source: { ...source, uri: pathOf(source) }, score };
}

function pathOf({ uri }: EntrySource): string {
  return URI.parse(uri).fsPath;
}

function printText({ line, console }: Command<Format>, total: number, results: readonly SearchResult[]): void {
  const names = VERIFICATION_NAMES[line.common.language];
  for (const { quotation: { text, speaker, work, date, verification, source } } of results) {
    const origin = [speaker, work === undefined ? '' : `《${work}》`, date ?? '', names[verification]].filter((part) => part !== '');
    console.print(text);
    console.print(console.paint('gray', `    ${origin.join(' · ')}  ${pathOf(source)}:${source.line}`));
  }
  console.note(line.common.language === 'en' ? `${total} found` : `共 ${total} 条`);
}
