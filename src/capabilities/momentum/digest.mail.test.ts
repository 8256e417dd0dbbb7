// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeDigest, type Digest } from './digest.mail.ts';

const street = { id: 'deal0001', name: 'Gedeelde Straten', href: '/deals/gedeelde-straten' };
const asked = (given: Partial<Digest['asked'][number]> = {}): Digest['asked'][number] => ({
  kind: 'action',
  id: 'action01',
  text: 'Stuur de kaart rond',
  why: null,
  dueOn: '2026-12-03',
  href: '/deals/gedeelde-straten/acties',
  minutes: 1,
  space: street,
  form: null,
  ...given,
});
const digest = (given: Partial<Digest> = {}): Digest => ({
  to: 'fenna@voorbeeld.example',
  name: 'Fenna',
  language: 'nl',
  today: '2026-11-30',
  baseUrl: 'https://tegenveer.example',
  unsubscribe: 'https://tegenveer.example/uitschrijven/geheim',
  asked: [],
  told: [],
  ...given,
});

test('with nothing to say there is no mail', () => assert.equal(composeDigest(digest()), null));

test('what is asked stands per deal, with its minutes, its day and its address', () => {
  const other = asked({ id: 'action02', text: 'Bel de provincie', dueOn: null, space: null });
  const late = asked({ id: 'action03', text: 'Vraag het college', dueOn: '2026-11-01', minutes: 2 });
  const mail = composeDigest(digest({ asked: [late, other, asked()] }));
  assert.equal(mail?.subject, '3 vragen voor u, 4 minuten');
  const text = mail?.text ?? '';
  assert.ok(text.indexOf('Gedeelde Straten') < text.indexOf('Vraag het college'));
  assert.ok(text.indexOf('Vraag het college') < text.indexOf('Stuur de kaart rond'));
  assert.ok(text.indexOf('Stuur de kaart rond') < text.indexOf('Overig'));
  assert.match(text, /graag voor donderdag 3 december/);
  assert.match(text, /stond voor zondag 1 november/);
  assert.match(text, /https:\/\/tegenveer\.example\/deals\/gedeelde-straten\/acties/);
});

test('both bodies say how to end it, and the list header has the same address', () => {
  const mail = composeDigest(digest({ asked: [asked()] }));
  for (const body of [mail?.text, mail?.html]) assert.match(body ?? '', /\/uitschrijven\/geheim/);
  assert.equal(mail?.unsubscribe, 'https://tegenveer.example/uitschrijven/geheim');
});

test('in English it says the same', () => {
  const told = {
    kind: 'session' as const,
    id: 'session1',
    title: 'Core group',
    on: '2026-12-03T08:30:00Z',
    space: street,
    href: '/x',
  };
  const mail = composeDigest(digest({ language: 'en', told: [told] }));
  assert.equal(mail?.subject, 'News from your deals');
  assert.match(mail?.text ?? '', /session on Thursday 3 December at 09:30/);
});

test('whatever people wrote, it becomes no mark-up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const html = composeDigest(digest({ asked: [asked({ text })] }))?.html ?? '';
      const tags = [...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag?.toLowerCase());
      assert.ok(
        tags.every((tag) =>
          ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'p', 'h2', 'ul', 'li', 'a', 'br', 'hr'].includes(
            tag ?? '',
          ),
        ),
      );
    }),
  );
});
