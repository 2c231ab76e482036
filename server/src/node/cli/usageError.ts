import type { Language } from '../../workspace/readFailure';

const MESSAGES = {
  zh: {
    badOption: ([option]) => `选项 ${option} 不认识，或缺少值。用 biganzi --help 查看用法。`,
    badChoice: ([option, choices]) => `${option}：应为 ${choices}。`,
    noFile: () => '没有给出文件。写出文件名，或用 --stdin 从标准输入读取。',
    noQuery: () => '没有给出要查的字词。例如：biganzi search 城市是生命',
    unknownCommand: ([command]) => `没有“${command}”这个命令。用 biganzi --help 查看用法。`,
    laterCommand: ([command]) => `“${command}”命令将在后续版本提供，目前可用：import、check、count、search、corpus、lsp。`,
    unknownSetting: ([key]) => `没有 ${key} 这项设置。`,
    badSetting: ([key, expected]) => `设置 ${key} 的值无效，应为 ${expected}。`,
    badAssignment: ([text]) => `--set ${text}：应写成 键=值，例如 --set measure=chars。`,
    badConfig: ([file, reason]) => `无法读取配置文件“${file}”：${reason}。`,
    badNumber: ([option]) => `${option}：应为正整数。`,
    noFolder: ([folder]) => `找不到素材文件夹“${folder}”。`,
  },
  en: {
    badOption: ([option]) => `Option ${option} is unknown or lacks its value. See biganzi --help.`,
    badChoice: ([option, choices]) => `${option}: expected ${choices}.`,
    noFile: () => 'No file given. Name the files, or use --stdin.',
    noQuery: () => 'Nothing to search for given.',
    unknownCommand: ([command]) => `There is no command "${command}". See biganzi --help.`,
    laterCommand: ([command]) => `The command "${command}" comes in a later version; import, check, count, search, corpus and lsp are there.`,
    unknownSetting: ([key]) => `There is no setting ${key}.`,
    badSetting: ([key, expected]) => `Bad value of the setting ${key}, expected ${expected}.`,
    badAssignment: ([text]) => `--set ${text}: write KEY=VALUE, e.g. --set measure=chars.`,
    badConfig: ([file, reason]) => `Cannot read the configuration file ${file}: ${reason}.`,
    badNumber: ([option]) => `${option}: expected a positive integer.`,
    noFolder: ([folder]) => `No such corpus folder: ${folder}.`,
  },
} as const satisfies Record<Language, Record<string, (details: readonly string[]) => string>>;

export type UsageErrorKind = keyof (typeof MESSAGES)['zh'];

/** A command line that cannot be carried out; ends the command with exit code 2. */
export class UsageError extends Error {
  readonly #kind: UsageErrorKind;
  readonly #details: readonly string[];

  constructor(kind: UsageErrorKind, ...details: readonly string[]) {
    super(MESSAGES.zh[kind](details));
    this.#kind = kind;
    this.#details = details;
  }

  /** What is wrong, and what to write instead. */
  messageIn(language: Language): string {
    return MESSAGES[language][this.#kind](this.#details);
  }
}
