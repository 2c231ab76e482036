import type { Language } from '../../workspace/readFailure';

const HELP: Readonly<Record<Language, string>> = {
  zh: `笔杆子：申论、遴选、公选写作助手

用法：biganzi 命令 [选项] 文件…

命令：
  import 文件…  [--format json|md|jsonl] [--out 文件夹] [--force]  把素材包整理成条目
         [--encoding utf-8|gb18030|utf-16le|utf-16be|big5]      指定文本的编码；不写时自动判断
  check  文件…  [--format text|json|sarif]                   检查文稿；有错误或警告时退出码为 1
  count  文件…  [--format text|json]                         各种口径的字数，每题分列
  search 字词   [--limit 条数] [--format text|json]          查找引文：任一分句、作者、主题
  corpus lint  [文件夹…] [--format text|json|sarif]          检查素材：缺作者或来源、两种署名、近似重复、标点、日期……
  corpus stats [文件夹…] [--format text|json]                素材的数目
  corpus index [文件夹…] [--format text|json]                重新读取素材，保存解析结果
  lsp --stdio                                                启动语言服务器

选项：
  --corpus 文件夹         读这个素材文件夹（可重复）；不写时读用户的素材和当前文件夹的 corpus/
  --no-bundled            不读自带的素材
  --stdin                 从标准输入读取
  --stdin-filename 文件名  标准输入的内容叫什么名字
  --set 键=值             改一项设置，例如 --set measure=chars（可重复）
  --config 文件           从 JSON 文件读设置，格式同 VS Code 的 settings.json
  --lang zh|en            提示的语言
  --no-color              不用颜色
  --quiet                 不显示进度
  --help, --version

退出码：0 没有问题，1 发现问题或拒绝执行，2 用法有误或读写失败`,
  en: `Biganzi: for essays in Chinese civil-service examinations

Usage: biganzi COMMAND [OPTIONS] FILE…

Commands:
  import FILE…  [--format json|md|jsonl] [--out DIR] [--force]  raw material → entries
         [--encoding utf-8|gb18030|utf-16le|utf-16be|big5]  decode text this way; found out where missing
  check  FILE…  [--format text|json|sarif]                diagnostics; exit code 1 with errors or warnings
  count  FILE…  [--format text|json]                      every measure, per question
  search TEXT   [--limit N] [--format text|json]          quotations by any clause, author, theme
  corpus lint  [DIR…]  [--format text|json|sarif]         problems of the corpus: attribution, duplicates, marks, dates, …
  corpus stats [DIR…]  [--format text|json]               what the corpus holds, in figures
  corpus index [DIR…]  [--format text|json]               read the corpus anew and keep what was parsed
  lsp --stdio                                             start the language server

Options:
  --corpus DIR        read this corpus folder (repeatable); without it the user's own and the working folder's corpus/
  --no-bundled        leave the bundled corpus out
  --stdin             read standard input
  --stdin-filename F  the name of what comes by standard input
  --set KEY=VALUE     change a setting, e.g. --set measure=chars (repeatable)
  --config FILE       read settings from a JSON file, as VS Code's settings.json
  --lang zh|en        language of the messages
  --no-color          no colours
  --quiet             no progress
  --help, --version

Exit codes: 0 nothing wrong, 1 something found or refused, 2 usage or I/O`,
};

/** What the command line offers. */
export function helpText(language: Language): string {
  return HELP[language];
}
