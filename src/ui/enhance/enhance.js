// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Keys for grids and matrices, `/` to search, and pages that follow along. Only adds: every page works without it. Small.

/** @typedef {{ row: number, column: number, link: HTMLElement }} Place */

/** @param {Element} grid @returns {Place[]} every cell that can be opened, with its place in the table */
function places(grid) {
  return [...grid.querySelectorAll('tr')].flatMap((tr, row) =>
    [...tr.cells].flatMap((cell, column) => {
      const link = cell.querySelector('a[data-cell]');
      return link instanceof HTMLElement ? [{ row, column, link }] : [];
    }),
  );
}

/** The nearest place by a measure.
 * @param {Place[]} from @param {(place: Place) => number} measure */
const nearest = (from, measure) => from.toSorted((a, b) => measure(a) - measure(b))[0];

/** Where a key leads, from a place in the grid. Up and down skip rows without a cell in this column.
 * @type {Record<string, (all: Place[], at: Place) => Place | undefined>} */
const moves = {
  ArrowRight: (all, at) =>
    nearest(
      inRow(all, at).filter((p) => p.column > at.column),
      (p) => p.column,
    ),
  ArrowLeft: (all, at) =>
    nearest(
      inRow(all, at).filter((p) => p.column < at.column),
      (p) => -p.column,
    ),
  ArrowDown: (all, at) =>
    nearest(
      all.filter((p) => p.row > at.row && p.column === at.column),
      (p) => p.row,
    ),
  ArrowUp: (all, at) =>
    nearest(
      all.filter((p) => p.row < at.row && p.column === at.column),
      (p) => -p.row,
    ),
  Home: (all, at) => inRow(all, at)[0],
  End: (all, at) => inRow(all, at).at(-1),
  'Ctrl+Home': (all) => all[0],
  'Ctrl+End': (all) => all.at(-1),
};

/** @param {Place[]} all @param {Place} at */
const inRow = (all, at) => all.filter((place) => place.row === at.row);

/** One stop for Tab per grid, at the chosen cell or the first; arrows move on.
 * @param {Element} grid */
function oneStop(grid) {
  const all = places(grid);
  const chosen = all.find(({ link }) => link.getAttribute('aria-current') === 'true') ?? all[0];
  for (const { link } of all) link.tabIndex = link === chosen?.link ? 0 : -1;
}

/** @param {KeyboardEvent} event @param {Element} grid */
function moveIn(grid, event) {
  const move = moves[(event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + event.key];
  const all = places(grid);
  const at = all.find(({ link }) => link === event.target);
  const to = move && at && move(all, at);
  if (!to || event.altKey || event.shiftKey) return;
  event.preventDefault();
  for (const { link } of all) link.tabIndex = link === to.link ? 0 : -1;
  to.link.focus();
}

/** Escape in what a cell opened goes back to the cell: on this page, or on that of the grid as one left it.
 * @param {Element} target @param {boolean} typing */
function backToCell(target, typing) {
  const link = document.querySelector('a[data-cell-back]');
  if (link instanceof HTMLAnchorElement && !typing) {
    const from = document.referrer === '' ? null : new URL(document.referrer);
    const same = from?.origin === location.origin && from.pathname === link.pathname;
    return location.assign(same ? `${from.pathname}${from.search}${link.hash}` : link.href);
  }
  if (!target.closest('[data-cell-detail]')) return;
  const cell = document.querySelector('[data-keys="grid"] a[data-cell][aria-current="true"]');
  if (cell instanceof HTMLElement) cell.focus();
}

/** `/` goes to the search field, or to the page of it. Off with data-shortcuts="off" on the root element. */
function toSearch() {
  const field = document.querySelector('main input[type="search"]');
  if (field instanceof HTMLElement) return field.focus();
  const link = document.querySelector('a[data-search]');
  if (link instanceof HTMLAnchorElement) location.assign(link.href);
}

document.querySelectorAll('[data-keys="grid"]').forEach(oneStop);

document.addEventListener('keydown', (event) => {
  const target = event.target;
  if (!(target instanceof Element) || event.defaultPrevented) return;
  const typing = target.closest('input, textarea, select, [contenteditable]') !== null;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Escape') return backToCell(target, typing);
  if (event.key === '/' && plain && !typing && document.documentElement.dataset.shortcuts !== 'off') {
    event.preventDefault();
    return toSearch();
  }
  const grid = target.closest('[data-keys="grid"]');
  if (grid) moveIn(grid, event);
});

// A page that follows along: the server says that something changed, the page asks for itself again and renews its parts.

/** Somebody typed or chose something here that is not sent yet. @param {Element} part */
const isTouched = (part) =>
  [...part.querySelectorAll('input, textarea, select')].some((field) =>
    field instanceof HTMLSelectElement
      ? [...field.options].some((option) => option.selected !== option.defaultSelected && field.value !== '')
      : field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
        ? field.checked !== field.defaultChecked
        : (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
          field.type !== 'hidden' &&
          field.value !== field.defaultValue,
  );

/** Parts that changed get their new content; focus and open folds stay, and what is typed is left alone. */
async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const next = fresh.getElementById(part.id);
    if (!next || next.innerHTML === part.innerHTML || isTouched(part)) continue;
    const { activeElement: active } = document;
    const focus = active instanceof HTMLElement && part.contains(active) ? active.id : '';
    const folds = [...part.querySelectorAll('details')].map(({ open }) => open);
    part.replaceChildren(...next.childNodes);
    const after = part.querySelectorAll('details');
    if (after.length === folds.length) for (const [at, fold] of [...after].entries()) fold.open = folds[at] ?? false;
    if (focus) document.getElementById(focus)?.focus();
  }
}

const live = document.querySelector('[data-live]');
if (live instanceof HTMLElement && live.dataset.live) {
  const stream = new EventSource(live.dataset.live);
  /** @type {string | undefined} */
  let shown;
  const look = (/** @type {MessageEvent} */ { data }) => {
    if (shown !== undefined && shown !== data) void renew();
    shown = data;
  };
  // After a broken connection the first mark says whether something was missed.
  stream.addEventListener('here', look);
  stream.addEventListener('changed', look);
  addEventListener('pagehide', () => stream.close());
}
