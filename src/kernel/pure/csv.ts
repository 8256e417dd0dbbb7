// SPDX-License-Identifier: EUPL-1.2
// Lines of a table as RFC 4180 has them, that a spreadsheet may open.

export type Cell = string | number | boolean | null;

/**
 * One line of CSV. A text that a spreadsheet would run as a formula gets an apostrophe in front; so does what follows a
 * semicolon, by which a Dutch spreadsheet parts the cells of a line.
 * @example csvLine(['a', 'b "c"', null]) // → 'a,"b ""c""",\r\n'
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = cell.replace(/^(?=[=+\-@\t\r\n])|(?<=;)(?=\s*[=+\-@])/g, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
