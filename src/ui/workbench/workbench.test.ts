// SPDX-License-Identifier: EUPL-1.2
// What must hold for every page made of these components, whatever is on it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { withPages } from './pages.ts';

const documents = new Map<string, string>();
before(() =>
  withPages(async (names, render) => {
    for (const name of names) {
      for (const locale of ['nl', 'en'] as const)
        documents.set(`${name} ${locale}`, await render(name, locale, 'light'));
    }
  }),
);
after(() => documents.clear());

/** Runs a check on every page, and says which page fails it. */
function onEveryPage(check: (html: string) => void) {
  assert.ok(documents.size > 10);
  for (const [name, html] of documents) {
    try {
      check(html);
    } catch (error) {
      throw new Error(`on ${name}`, { cause: error });
    }
  }
}
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

test('nothing needs a looser content policy: no style attributes, no scripts, no handlers', () => {
  onEveryPage((html) => assert.doesNotMatch(html, /\sstyle="|<script|<style|\son[a-z]+="|javascript:/));
});

test('every id is there once, and every reference to an id arrives', () => {
  onEveryPage((html) => {
    const ids = all(html, /\sid="([^"]*)"/g);
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
    const references = all(html, /\s(?:aria-labelledby|aria-describedby|for)="([^"]*)"/g).flatMap((ref) =>
      ref.split(' '),
    );
    for (const reference of references) assert.ok(ids.includes(reference), `nothing has the id ${reference}`);
  });
});

test('there is one h1, one main and a way past the header', () => {
  onEveryPage((html) => {
    assert.equal(all(html, /<(h1)[\s>]/g).length, 1);
    assert.equal(all(html, /<(main)[\s>]/g).length, 1);
    assert.match(html, /<a class="nl-skip-link" href="#inhoud">/);
  });
});

test('every picture says what it shows, or is hidden because words beside it do', () => {
  onEveryPage((html) => {
    for (const svg of all(html, /(<svg[^>]*>(?:<title)?)/g)) {
      if (svg.includes('role="img"')) assert.match(svg, /aria-labelledby="[^"]+"><title$/);
      else assert.match(svg, /aria-hidden="true"/);
    }
  });
});

test('no word is missing in either language', () => {
  onEveryPage((html) => assert.doesNotMatch(html, /\bui\.[a-z]+\.[a-zA-Z_]+/));
});

test('what was typed stays in a refused form, and the summary leads to the field', () => {
  const html = documents.get('forms nl') ?? '';
  assert.match(html, /value="gisteren"/);
  assert.match(html, /<textarea[^>]*>Wij<\/textarea>/);
  assert.match(html, /<a href="#f-since">Sinds wanneer: dit is geen datum/);
  assert.match(html, /<a href="#f-party">Partij: kies een partij/);
  assert.match(html, /<li>Een ander wijzigde dit intussen/);
  assert.match(html, /<input[^>]*id="f-since"[^>]*aria-invalid="true"/);
});
