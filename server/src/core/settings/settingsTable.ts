import { boolean, integer, number, oneOf, record, stringList } from './settingTypes';

export const MEASURES = ['grid', 'cells', 'chars', 'words', 'han'] as const;
/** 计数口径: which figure a limit is compared with (domain-rules §1.2). */
export type Measure = (typeof MEASURES)[number];

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type SeverityName = (typeof SEVERITIES)[number];

/**
 * Every setting, once: key without the `biganzi.` prefix, type, default.
 * `package.json` repeats keys, defaults and choices for VS Code; test/manifest pins the two together.
 */
export const SETTINGS_TABLE = {
  'corpus.folders': stringList([]),
  'corpus.bundled': boolean(true),
  'completion.trigger': oneOf(['off', 'marks', 'han'], 'han'),
  'completion.minLength': integer(2, { min: 1, max: 10 }),
  'completion.maxItems': integer(20, { min: 1, max: 100 }),
  'hover.enabled': boolean(true),
  measure: oneOf(MEASURES, 'grid'),
  'count.title': oneOf(['auto', 'always', 'never'], 'auto'),
  'count.softBreaks': boolean(false),
  'sheet.columns': integer(25, { min: 10, max: 40 }),
  'sheet.mergePunctuation': boolean(false),
  'sheet.digitsPerCell': integer(2, { min: 1, max: 3 }),
  'sheet.lettersPerCell': integer(2, { min: 1, max: 3 }),
  'sheet.indent': oneOf(['auto', '0', '2'], 'auto'),
  'limit.aroundTolerance': number(0.1, { min: 0, max: 0.5 }),
  'limit.bare': oneOf(['target', 'maximum'], 'target'),
  'limit.nearRatio': number(0.92, { min: 0.5, max: 1 }),
  'diagnostics.severity': record(SEVERITIES, {}),
  'diagnostics.ignored': stringList([]),
  'drafts.include': stringList(['**/*.md']),
  'drafts.exclude': stringList(['**/README*.md', '**/CHANGELOG*.md', '**/CONTRIBUTING*.md', '**/node_modules/**', '**/docs/**']),
} as const;

export type SettingKey = keyof typeof SETTINGS_TABLE;

/** Validated settings by their flat keys, e.g. `settings['completion.minLength']`. */
export type Settings = { readonly [K in SettingKey]: (typeof SETTINGS_TABLE)[K]['default'] };
