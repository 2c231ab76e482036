import { draftOptionsOf, parseDraft } from '../../core/markdown/draft';
import { countDraft, type DraftCount } from '../../features/draftCount';
import { readCliSettings } from './cliSettings';
import { type Command, type CommandDefinition, ExitCode } from './command';
import { readInputs } from './input';

type Format = 'text' | 'json';
type CountedFile = { readonly file: string } & DraftCount;

const FIGURES = ['han', 'words', 'chars', 'cells', 'grid', 'rows'] as const;
const NAMES = {
  zh: { han: '汉字', words: '字数', chars: '字符', cells: '占格', grid: '格数', rows: '行' },
  en: { han: 'han', words: 'words', chars: 'chars', cells: 'cells', grid: 'grid', rows: 'rows' },
} as const;
const STATUS_NAMES = {
  zh: { under: '不足', within: '合格', over: '超出', none: '' },
  en: { under: 'under', within: 'within', over: 'over', none: '' },
} as const;

/** `biganzi count FILE…`: every measure, in all and per question. */
export const countCommand: CommandDefinition<Format> = {
  syntax: { formats: ['text', 'json'] },
  run: async (command) => {
    const { line, console, terminal } = command;
    const settings = await readCliSettings(line.common, terminal.cwd);
    const { inputs, errors } = await readInputs(command);
    const files = inputs.map(({ file, text }) => ({ file, ...countDraft({ draft: parseDraft(text, draftOptionsOf(settings)), settings }) }));
    if (line.format === 'json') console.printJson({ files, ...(errors.length > 0 && { errors }) });
    else for (const file of files) printText(file, command);
    return errors.length > 0 ? ExitCode.failed : ExitCode.clean;
  },
};

function printText({ file, total, questions }: CountedFile, { console, line: { common: { language } } }: Command<Format>): void {
  console.print(`${console.paint('bold', file)}  ${figures(total, language)}`);
  for (const question of questions) {
    const requirement = question.limit === undefined ? '' : `（${question.limit.text}：${STATUS_NAMES[language][question.status]}）`;
    console.print(`  ${question.title === '' ? '-' : question.title}${requirement}  ${figures(question, language)}`);
  }
}

function figures(counts: DraftCount['total'], language: keyof typeof NAMES): string {
  return FIGURES.map((name) => `${NAMES[language][name]} ${counts[name]}`).join('  ');
}
