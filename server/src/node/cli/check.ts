import type { Diagnostic } from 'vscode-languageserver-types';
import { EMPTY_CORPUS } from '../../core/corpus/corpus';
import { isCorpusFormat } from '../../core/corpus/corpusFormat';
import { checkCorpusFile } from '../../core/corpusCheck/checkCorpusFile';
import { createCorpusLookups } from '../../core/corpusCheck/lookups';
import { draftOptionsOf, parseDraft } from '../../core/markdown/draft';
import type { Settings } from '../../core/settings/settingsTable';
import { corpusDiagnostics } from '../../features/corpusDiagnostics';
import { draftDiagnostics } from '../../features/draftDiagnostics';
import { readCliSettings } from './cliSettings';
import { type CommandDefinition, ExitCode } from './command';
import { type Input, readInputs } from './input';
import { type ReportFormat, reportChecked } from './reportChecked';

/** `biganzi check FILE…`: the diagnostics of drafts, and of corpus files each by itself. */
export const checkCommand: CommandDefinition<ReportFormat> = {
  syntax: { formats: ['text', 'json', 'sarif'] },
  run: async (command) => {
    const { line, terminal } = command;
    const settings = await readCliSettings(line.common, terminal.cwd);
    const { inputs, errors } = await readInputs(command);
    const files = inputs.map((input) => ({ file: input.file, diagnostics: diagnosticsOf(input, settings) }));
    const exitCode = reportChecked(files, command, errors);
    return errors.length > 0 ? ExitCode.failed : exitCode;
  },
};

function diagnosticsOf({ file, text }: Input, settings: Settings): readonly Diagnostic[] {
  if (!isCorpusFormat(file, text)) return draftDiagnostics({ draft: parseDraft(text, draftOptionsOf(settings)), settings });
  return corpusDiagnostics(checkCorpusFile({ uri: file, text }, createCorpusLookups(EMPTY_CORPUS)), settings);
}
