// SPDX-License-Identifier: EUPL-1.2

/**
 * A table that becomes a list on a phone (display: block or grid) loses its meaning in the accessibility tree,
 * unless the roles are written out. Spread these on every element of such a table.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader', scope: 'col' },
  rowHead: { role: 'rowheader', scope: 'row' },
  groupHead: { role: 'rowheader', scope: 'rowgroup' },
  cell: { role: 'cell' },
} as const;
