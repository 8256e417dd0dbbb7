// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceTitle } from './source-title.ts';

test('an address reads as the site and the last words of its path', () => {
  assert.equal(sourceTitle('https://agendastad.nl/citydeal/health-hub/'), 'agendastad.nl: health hub');
  assert.equal(
    sourceTitle('https://zoek.officielebekendmakingen.nl/stcrt-2015-45781.html'),
    'Staatscourant 2015, 45781',
  );
  assert.equal(sourceTitle('https://www.roadmapnexteconomy.com/'), 'roadmapnexteconomy.com');
  assert.equal(sourceTitle('https://example.org/%E0%A4%A'), 'example.org: %E0%A4%A');
});
