import assert from 'node:assert/strict';

import fc from 'fast-check';

import { parseCsvRows, readCsv } from '../../../../server/src/node/readers/csv';

suite('CSV', () => {
  for (const [name, delimiter] of [['comma', ','], ['semicolon', ';'], ['tab', '\t'], ['full-width comma', '，'], ['bar', '|']] as const) {
    test(`divided by ${name}`, () => {
      assert.deepEqual(parseCsvRows(['句子', '作者'].join(delimiter) + '\n' + ['一句话', '某人'].join(delimiter)), [['句子', '作者'], ['一句话', '某人']]);
    });
  }

  test('full-width commas inside the sentences do not divide', () => {
    assert.deepEqual(parseCsvRows('句子,作者\n一句话，两句话，三句话,某人\n又一句，完,某人'), [['句子', '作者'], ['一句话，两句话，三句话', '某人'], ['又一句，完', '某人']]);
  });

  test('one column is one column', () => {
    assert.deepEqual(parseCsvRows('句子\n一句话，两句话\n又一句'), [['句子'], ['一句话，两句话'], ['又一句']]);
  });

  test('quoted fields hold delimiters, line breaks and doubled marks', () => {
    const result = readCsv('句子,作者\r\n"他说：""好""，\r\n再说",某人\r\n"a|b",\r\n');
    assert.ok(result.ok);
    assert.equal(result.text, '| 句子 | 作者 |\n| --- | --- |\n| 他说："好"，再说 | 某人 |\n| a\\|b |  |\n');
    assert.equal(result.format, 'csv');
  });

  test('a mark that is never closed is text', () => {
    assert.deepEqual(parseCsvRows('句子,作者\n"没有关上,某人\n下一句,某人'), [['句子', '作者'], ['"没有关上', '某人'], ['下一句', '某人']]);
  });

  test('a line that names the delimiter', () => {
    assert.deepEqual(parseCsvRows('\ufeffsep=;\n甲;乙,丙'), [['甲', '乙,丙']]);
  });

  test('nothing in it', () => {
    assert.deepEqual(readCsv(',,\n,,\n'), { ok: false, failure: { kind: 'empty' } });
    assert.deepEqual(readCsv(''), { ok: false, failure: { kind: 'empty' } });
  });

  test('CRLF and LF give the same', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('甲', ',', '"', '\n', ' ', ';', '，')), (parts) => {
      assert.deepEqual(parseCsvRows(parts.join('').replaceAll('\n', '\r\n')), parseCsvRows(parts.join('')));
    }));
  });

  test('cells come back as a writer quotes them', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', ',', '"', '\n', ';', '|', '，') }).map((text) => `x${text}`);
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const written = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
      assert.deepEqual(parseCsvRows(written), rows);
    }));
  });

  test('more rows than anybody writes', () => {
    assert.deepEqual(readCsv('甲,乙\n'.repeat(300_001)), { ok: false, failure: { kind: 'tooComplex', detail: '超过 30 万行' } });
  });

  test('a megabyte of quotation marks is read', () => {
    for (const part of ['"', '"a"b', 'a"', '",', '"\n', '，"']) assert.ok(Array.isArray(parseCsvRows(part.repeat(300_000))));
  });
});
