import { type CorpusStats, corpusStats } from '../../core/corpus/corpusStats';
import type { Language } from '../../workspace/readFailure';
import { bytesOf, openCorpus } from './cliCorpus';
import { readCliSettings } from './cliSettings';
import { type Command, ExitCode } from './command';

type Format = 'text' | 'json';
type Report = CorpusStats & { readonly bytes: number };

const MEGABYTE = 1_000_000;

/** `biganzi corpus stats [DIR…]`: what the corpus holds, in figures. */
export async function showStats(command: Command<Format>): Promise<ExitCode> {
  const { line, terminal, console } = command;
  const corpus = await openCorpus(command, await readCliSettings(line.common, terminal.cwd));
  const report: Report = { ...corpusStats(corpus), bytes: await bytesOf(corpus) };
  if (line.format === 'json') console.printJson(report);
  else console.print(TEXTS[line.common.language](report));
  return ExitCode.clean;
}

const TEXTS: Readonly<Record<Language, (report: Report) => string>> = {
  zh: ({ quotations, terms, formulations, frameworks, questions, essays, themes, ownThemes, speakers, files, bytes, byTheme, byGenre }) => [
    `引文 ${quotations.total}（古籍 ${quotations.classical}；已核对 ${quotations.verified}，转引 ${quotations.cited}，未核对 ${quotations.unverified}），出自 ${speakers} 位作者`,
    `名词 ${terms}（其中有规范表述的提法 ${formulations}）`,
    `框架 ${frameworks}，题目 ${questions}，范文 ${essays}`,
    `主题 ${themes}，自定主题 ${ownThemes}`,
    `文件 ${files}，${(bytes / MEGABYTE).toFixed(1)} MB`,
    ...Object.entries(byTheme).map(([theme, count]) => `  ${theme}：引文 ${count.quotations}，名词 ${count.terms}，框架 ${count.frameworks}，题目 ${count.questions}`),
    ...Object.entries(byGenre).map(([genre, count]) => `  ${genre}：框架 ${count.frameworks}，题目 ${count.questions}`),
  ].join('\n'),
  en: ({ quotations, terms, formulations, frameworks, questions, essays, themes, ownThemes, speakers, files, bytes, byTheme, byGenre }) => [
    `${quotations.total} quotations (${quotations.classical} classical; ${quotations.verified} verified, ${quotations.cited} cited, ${quotations.unverified} unverified) by ${speakers} speakers`,
    `${terms} terms (${formulations} formulations with a standard wording)`,
    `${frameworks} frameworks, ${questions} questions, ${essays} essays`,
    `${themes} themes, ${ownThemes} themes of your own`,
    `${files} files, ${(bytes / MEGABYTE).toFixed(1)} MB`,
    ...Object.entries(byTheme).map(([theme, count]) => `  ${theme}: ${count.quotations} quotations, ${count.terms} terms, ${count.frameworks} frameworks, ${count.questions} questions`),
    ...Object.entries(byGenre).map(([genre, count]) => `  ${genre}: ${count.frameworks} frameworks, ${count.questions} questions`),
  ].join('\n'),
};
