// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { none } from './codes.ts';
import { cellsThatAsk, emptyCells, type Group, matrixOf, sizeOf } from './matrix.ts';

const group = (rows: string[], columns: string[], count = 1, sourced = false): Group => ({
  rows,
  columns,
  sourced,
  count,
});
const listed = { rows: ['street', 'city'], columns: ['deepening', 'scaling_out'] };

test('what is not classified gets a row and a column of its own, with its count', () => {
  const matrix = matrixOf([group(['city'], [], 3), group([], ['deepening'], 2), group([], [], 4)], listed);
  assert.deepEqual(matrix.rows, ['street', 'city', none]);
  assert.deepEqual(matrix.columns, ['deepening', 'scaling_out', none]);
  assert.equal(matrix.withoutRow, 6);
  assert.equal(matrix.withoutColumn, 7);
  assert.deepEqual(
    matrix.cells.find(({ row, column }) => row === none && column === none),
    { row: none, column: none, recorded: 4, sourced: 0 },
  );
});

test('where all is classified there is no such row', () => {
  assert.deepEqual(matrixOf([group(['city'], ['deepening'])], listed).rows, ['street', 'city']);
});

test('without a list the values that occur stand in order', () => {
  const matrix = matrixOf([group(['2021'], ['b']), group(['2015'], ['a', 'c'])], { rows: null, columns: null });
  assert.deepEqual(matrix.rows, ['2015', '2021']);
  assert.deepEqual(matrix.columns, ['a', 'b', 'c']);
});

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
const groups = fc.array(
  fc.record({ rows: values, columns: values, sourced: fc.boolean(), count: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 12 },
);

test('nothing is lost: every item stands in as many cells as it has values, and the total counts it once', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const matrix = matrixOf(given, { rows: null, columns: null });
      const stand = given.reduce(
        (sum, { rows, columns, count }) => sum + Math.max(1, rows.length) * Math.max(1, columns.length) * count,
        0,
      );
      assert.equal(
        matrix.cells.reduce((sum, cell) => sum + sizeOf(cell), 0),
        stand,
      );
      assert.equal(
        matrix.total,
        given.reduce((sum, { count }) => sum + count, 0),
      );
      for (const { row, column } of matrix.cells)
        assert.ok(matrix.rows.includes(row) && matrix.columns.includes(column));
    }),
  );
});

test('at most one cell per row asks aloud, it is empty, and never the row of what is not classified', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const matrix = matrixOf(given, { rows: ['a', 'b', 'c'], columns: ['a', 'b', 'c'] });
      const asks = cellsThatAsk(matrix);
      assert.equal(new Set(asks.map(({ row }) => row)).size, asks.length);
      for (const { row, column } of asks) {
        assert.ok(row !== none && column !== none);
        assert.ok(!matrix.cells.some((cell) => cell.row === row && cell.column === column));
      }
    }),
  );
});

test('a row asks where most is going on elsewhere', () => {
  const matrix = matrixOf([group(['city'], ['scaling_out'], 5), group(['city'], ['deepening'], 1)], listed);
  assert.deepEqual(cellsThatAsk(matrix), [{ row: 'street', column: 'scaling_out' }]);
  assert.deepEqual(emptyCells(matrix), { all: 4, empty: 2 });
});

test('rows take turns in what they ask', () => {
  const matrix = matrixOf([group(['a'], ['x'], 5), group(['a'], ['y'], 1)], {
    rows: ['b', 'c', 'd'],
    columns: ['x', 'y'],
  });
  assert.deepEqual(
    cellsThatAsk(matrix).map(({ column }) => column),
    ['x', 'y', 'x'],
  );
});
