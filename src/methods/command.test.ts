// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMethods } from '../../bin/lib/methods.ts';
import { runMethods } from './command.ts';
import { columnsToInput, parseCsv } from './core/csv.ts';
import { labels, numbers, optional, rows, rowsOrMissing, table } from './core/fields.ts';

const methods = await allMethods();

/** Runs the command on files in memory. */
function run(line: string, files: Record<string, string> = {}) {
  const written: Record<string, string> = {};
  const [out, err]: [string[], string[]] = [[], []];
  const code = runMethods(line.split(' ').filter(Boolean), {
    methods,
    readText: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    writeText: (path, text) => {
      written[path] = text;
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n'), written };
}

test('a JSON file in, a JSON file out, and the meaning on the screen', () => {
  const done = run('compare-counts --in in.json --out out.json --lang en', {
    'in.json': '{"x1":7,"n1":9,"x2":2,"n2":8}',
  });
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /^7 of 9 against 2 of 8/);
  const written = JSON.parse(done.written['out.json'] ?? '{}');
  assert.equal(written.value.first.x, 7);
  assert.equal(written.method, 'compare-counts');
});

test('infinity is written as a word, for JSON has none', () => {
  const done = run('compare-counts --set x1=5 --set n1=5 --set x2=1 --set n2=6');
  assert.equal(JSON.parse(done.out).value.oddsRatio, 'Inf');
});

test('a CSV file as a Dutch spreadsheet writes it: semicolons, decimal commas, empty cells', () => {
  const done = run('krippendorff-alpha --in r.csv', { 'r.csv': '\ufeffAnna;Bilal\n1;2\n2,5;2,5\n3;\n4;4\n' });
  assert.equal(done.code, 0, done.err);
  const { n, dropped } = JSON.parse(done.out);
  assert.deepEqual([n, dropped[0].cases], [3, ['3']]);
});

test('everything wrong with the command is said at once', () => {
  const done = run('compare-cunts --foo --lang de --out');
  assert.equal(done.code, 1);
  assert.equal(done.err.split('\n').length, 5);
});

test('everything wrong with the input is said at once, and nothing is written', () => {
  const done = run('compare-measured --in in.json --out out.json', { 'in.json': '{"x":[1,"a",true],"z":1}' });
  assert.equal(done.code, 2);
  assert.deepEqual(
    done.err.split('\n').map((line) => line.split(':')[0]),
    ['z', 'x[2]', 'x[3]', 'y'],
  );
  assert.deepEqual(done.written, {});
});

test('files that are missing, broken or uneven are refused with a sentence', () => {
  assert.match(run('compare-counts --in none.json').err, /none\.json.*niet te lezen/);
  assert.match(run('compare-counts --in a.json', { 'a.json': '{' }).err, /geen geldige JSON/);
  assert.match(run('compare-counts --in a.csv', { 'a.csv': 'a,a\n1\n' }).err, /twee keer[\s\S]*line 2/);
  assert.match(run('compare-counts --in a.csv', { 'a.csv': 'a,b\n' }).err, /geen rijen/);
});

test('the example of a method is an input it takes', () => {
  const example = run('qca --example');
  assert.equal(example.code, 0);
  assert.equal(run('qca --in example.json', { 'example.json': example.out }).code, 0);
});

test('without a name it lists every method with its fields', () => {
  const { out, code } = run('');
  assert.equal(code, 0);
  for (const method of methods) assert.ok(out.includes(method.id));
});

test('quotes hold separators, line ends and quotes', () => {
  assert.deepEqual(parseCsv('name,y\n"a, ""b""\nc",1\r\n'), { names: ['name', 'y'], columns: [['a, "b"\nc'], [1]] });
});

test('columns that are no field fill the one field that takes columns', () => {
  const columns = {
    names: ['A', 'B', 'y'],
    columns: [
      [1, 0],
      [0, 1],
      [5, 6],
    ],
  };
  const y = numbers('y');
  assert.deepEqual(columnsToInput({ y, data: table('data') }, columns), { y: [5, 6], data: { A: [1, 0], B: [0, 1] } });
  assert.deepEqual(columnsToInput({ y, conditions: rows('c'), conditionNames: optional(labels('names')) }, columns), {
    y: [5, 6],
    conditions: [
      [1, 0],
      [0, 1],
    ],
    conditionNames: ['A', 'B'],
  });
  assert.deepEqual(columnsToInput({ y, ratings: rowsOrMissing('r') }, columns), {
    y: [5, 6],
    ratings: [
      [1, 0],
      [0, 1],
    ],
  });
  assert.deepEqual(columnsToInput({ y }, columns), { y: [5, 6], A: [1, 0], B: [0, 1] });
});
