import { genreNames } from '../../genre/genre';
import { LIMIT_KINDS, MOST_CHARACTERS } from './recordLimit';
import { RECORD_KINDS, recordKeys, type RecordKey, type RecordKind, type ValueShape } from './recordShapes';

/** Where the schema is published, beside the extension. */
export const SCHEMA_FILE = 'schemas/corpus-entry.schema.json';

type Schema = Readonly<Record<string, unknown>>;

const NOT_BLANK: Schema = { type: 'string', pattern: '\\S' };
const COUNT: Schema = { type: 'integer', minimum: 0, maximum: MOST_CHARACTERS };
const DESCRIPTIONS: Readonly<Record<RecordKind, string>> = {
  quotation: '金句',
  term: '名词',
  formulation: '提法：应当使用的字句写在 wording 里',
  framework: '框架（提纲）',
  question: '题目',
  essay: '范文',
  file: '不是素材：说明它下面各行出自哪个素材包、哪篇文章',
};
const VALUES: Readonly<Record<ValueShape, Schema>> = {
  text: { type: 'string' },
  name: NOT_BLANK,
  texts: { type: 'array', items: NOT_BLANK },
  date: { type: 'string', pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' },
  verification: { enum: ['verified', 'cited', 'unverified'] },
  genre: { enum: genreNames().map(([name]) => name) },
  limit: { $ref: '#/$defs/limit' },
  count: COUNT,
  points: { type: 'array', items: { $ref: '#/$defs/point' } },
};

/**
 * The JSON Schema (draft 2020-12) of one line of a corpus file in JSON Lines. It accepts what `parseJsonLines` reads without
 * a problem; days of the calendar, phrases of length and the depth of outlines are left to the reader.
 */
export function toRecordSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:biganzi:corpus-entry:1',
    title: '笔杆子素材的一行（JSON Lines）',
    description: '每行一条素材，写法见 docs/corpus-format.md。',
    oneOf: RECORD_KINDS.map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: {
      ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, recordSchema(kind)])),
      limit: limitSchema(),
      point: pointSchema(),
    },
  };
}

function recordSchema(kind: RecordKind): Schema {
  const keys = recordKeys(kind);
  return {
    description: DESCRIPTIONS[kind],
    type: 'object',
    required: ['kind', ...keys.filter(({ isRequired }) => isRequired).map(({ name }) => name)],
    properties: { kind: { const: kind }, ...Object.fromEntries(keys.map((key) => [key.name, valueSchema(key)])) },
    additionalProperties: false,
  };
}

function valueSchema({ label, use, shape }: RecordKey): Schema {
  return { description: `${label}：${use}`, ...VALUES[shape] };
}

function limitSchema(): Schema {
  return {
    description: '字数要求的原话；原话读不出、或要与原话不同的时候写成对象',
    oneOf: [
      { type: 'string', pattern: '\\S' },
      {
        type: 'object',
        required: ['text', 'kind'],
        properties: {
          text: { description: '原话', type: 'string' },
          min: { description: '最少多少字', ...COUNT },
          max: { description: '最多多少字', ...COUNT },
          around: { description: '“左右”的那个数', ...COUNT },
          perItem: { description: '是不是对每一条的要求', type: 'boolean' },
          kind: { description: '字数性质：hard 不能超过，around 左右，bare 只写了“N字”，minimum 以上', enum: LIMIT_KINDS },
        },
        additionalProperties: false,
      },
    ],
  };
}

function pointSchema(): Schema {
  return {
    description: '提纲的一个要点',
    type: 'object',
    required: ['text'],
    properties: {
      text: { description: '要点的文字，不带编号，句末不要句号', ...NOT_BLANK },
      marker: { description: '照写的编号：一、 （一） 一是 1.', type: 'string' },
      share: { description: '占全文篇幅的几成，0 到 1：五分之一写 0.2', type: 'number', minimum: 0, maximum: 1 },
      points: { description: '下一层的要点', type: 'array', items: { $ref: '#/$defs/point' } },
    },
    additionalProperties: false,
  };
}
