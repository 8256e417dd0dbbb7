// SPDX-License-Identifier: EUPL-1.2
// Forms tell everything that is wrong at once, in words, next to the field, and lose nothing; the keyboard can do all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds, startBrowser } from './browser.ts';
import { serveHouse } from './served.ts';
import { signIn, signInByHand } from './visitor.ts';

const { base } = await serveHouse();
const browser = await startBrowser(base);

/** What the summary at the top leads to: the name of the field, and the words beside it. */
const wrongFields = (page: Page) =>
  page.locator('main form a[href^="#"]').evaluateAll((links) =>
    links.map((link) => {
      const field = document.getElementById((link.getAttribute('href') ?? '#').slice(1));
      const ids = (field?.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
      const words = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ');
      return { name: field?.getAttribute('name') ?? '', words };
    }),
  );

test('an incomplete form comes back with all that is wrong, next to the fields, and all that was typed', async () => {
  const { page, context } = await browser.open({ script: false, size: 'phone' });
  await signInByHand(page, 'Ruben Hofland');
  await page.goto('/resultaten/nieuw?deal=gedeelde-straten');
  const typed = 'Een lange zin die niemand twee keer wil typen; met ‘aanhalingen’ & <tekens>.';
  await page.locator('[name="summary"]').fill(typed);
  await page.locator('[name="contactFunction"]').fill('adviseur mobiliteit');
  await page.locator('main form button').first().click();
  const wrong = await wrongFields(page);
  assert.ok(
    wrong.some(({ name }) => name === 'title'),
    'the title is asked for',
  );
  assert.ok(
    wrong.some(({ name }) => name === 'kind'),
    'the kind is asked for, at the same time',
  );
  for (const { name, words } of wrong) assert.ok(words.length > 5, `${name} says what is wrong`);
  assert.equal(await page.locator('[name="summary"]').inputValue(), typed);
  assert.equal(await page.locator('[name="contactFunction"]').inputValue(), 'adviseur mobiliteit');
  assert.equal(await page.locator('[name="deal"]').inputValue(), 'gedeelde-straten');
  assert.deepEqual(await axeFindsWithScript(page), []);
  await context.close();
});

/** axe needs script, and what is refused cannot be asked for again: the page's own words are laid in a window that has it. */
async function axeFindsWithScript(page: Page): Promise<string[]> {
  const html = await page.content();
  const window = await browser.open({ size: 'phone' });
  await window.page.goto('/over');
  await window.page.setContent(html);
  const found = await axeFinds(window.page);
  await window.context.close();
  return found;
}

test('who comes second is told so in words, and still sees what was typed', async () => {
  const [one, two] = [await browser.open(), await browser.open()];
  for (const { page } of [one, two]) {
    await signInByHand(page, 'Meryem Aslan');
    await page.goto('/resultaten/rekenregel-een-deelauto-telt-als-vier-plekken');
    await page.locator('main a[href^="/overname/"]', { hasText: 'Waterstede' }).first().click();
    await page.waitForURL(/\/overname\/[^/?]+$/);
  }
  const confirm = async (page: Page, direction: string) => {
    await page.locator('select[name="direction"]').first().selectOption(direction);
    await page.locator('form:has(input[value="confirmAdoption"]) button').click();
    await page.waitForLoadState();
  };
  await confirm(one.page, 'rising');
  assert.match((await one.page.locator('main').textContent()) ?? '', /groeit/);
  await confirm(two.page, 'slipping');
  assert.match((await two.page.locator('main').textContent()) ?? '', /Iemand anders heeft dit intussen veranderd/);
  assert.equal(await two.page.locator('select[name="direction"]').first().inputValue(), 'slipping');
  await two.page.goto(two.page.url());
  assert.doesNotMatch((await two.page.locator('main .tv-sentence').first().textContent()) ?? '', /glijdt af/);
  await one.context.close();
  await two.context.close();
});

test('the first Tab is the way past the header, and it works', async () => {
  const { page, context } = await browser.open({ script: false });
  await page.goto('/deals');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  assert.equal(await skip.getAttribute('href'), '#inhoud');
  assert.ok(await skip.isVisible());
  await page.keyboard.press('Enter');
  assert.ok(page.url().endsWith('#inhoud'));
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('main :focus').count(), 1, 'the next stop is in the content');
  await context.close();
});

test('the grid is one stop for Tab; arrows, Home and End move in it, Enter opens', async () => {
  const { page, context, noise } = await browser.open();
  await signInByHand(page, 'Ruben Hofland');
  await page.goto('/overname?programma=voorbeeld');
  const grid = page.locator('[data-keys="grid"]').first();
  assert.equal(await grid.locator('a[data-cell]:not([tabindex="-1"])').count(), 1);
  await grid.locator('a[data-cell]:not([tabindex="-1"])').focus();
  const here = () => page.locator(':focus').getAttribute('href');
  const start = await here();
  const seen = new Set([start]);
  for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Control+End']) {
    await page.keyboard.press(key);
    seen.add(await here());
    assert.equal(await page.locator('[data-keys="grid"] a[data-cell]:focus').count(), 1, `${key} stays in the grid`);
  }
  assert.ok(seen.size >= 3, 'arrows move');
  await page.keyboard.press('Control+Home');
  const target = await here();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => `${url.pathname}${url.search}${url.hash}`.includes(target ?? '-'));
  assert.deepEqual(noise(), []);
  await context.close();
});

test('whatever is sent to a form gets a named answer and never a fault of ours', async () => {
  const cookie = await signIn(base, 'Ruben Hofland');
  const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${base}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        Cookie: cookie,
        ...headers,
      },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const fine = 'deal=gedeelde-straten&title=Proef&kind=approach&visibility=parties';
  const sent: readonly (readonly [string, BodyInit, Record<string, string>?])[] = [
    ['empty', ''],
    ['over-long', fine.replace('Proef', 'x'.repeat(20_000))],
    ['no UTF-8', new Uint8Array([...new TextEncoder().encode('title='), 0xff, 0xfe, 0x00])],
    ['a null byte', `${fine.replace('Proef', 'Pro%00ef')}`],
    ['broken percent signs', 'title=%E0%A4%A&kind=%'],
    ['fields nobody knows', `${fine}&id=1&author_id=2`],
    ['names with a meaning', `${fine}&__proto__=3&constructor.prototype=4&toString=5`],
    ['broken names', `${fine}&a[0=1&b..c=2&d[-1]=3&=4`],
    ['an index without end', `${fine}&modelTexts[99999999].title=1`],
    ['the same field twice', 'title=a&title=b&kind=approach&deal=gedeelde-straten'],
    ['another kind of body', '{"title":', { 'Content-Type': 'application/json' }],
    [
      'half a multipart',
      '--x\r\nContent-Disposition: form-data; name="title"\r\n',
      { 'Content-Type': 'multipart/form-data; boundary=x' },
    ],
  ];
  for (const [what, body, headers] of sent) {
    const { status, text } = await send('/resultaten/nieuw', body, headers);
    assert.ok(status < 500, `${what}: ${status} ${text.slice(0, 200)}`);
  }
  assert.equal((await send('/resultaten/nieuw', 'x'.repeat(1_100_000))).status, 413);
  assert.equal((await send('/resultaten/nieuw', fine, { 'Sec-Fetch-Site': 'cross-site' })).status, 403);
});
