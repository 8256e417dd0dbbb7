// SPDX-License-Identifier: EUPL-1.2
// A large installation, made by the owner in a few statements: 3,000 deals, 2,000 organisations, 20,000 people,
// 100,000 portfolio items, 60,000 commitments and as many adoption records as asked; one deal
// has 120 parties, 600 commitments, 400 decisions and 10,000 facts. One person, the member, sees about 5 % of those.
import type pg from 'pg';

export interface Size {
  readonly deals: number;
  readonly organisations: number;
  readonly people: number;
  readonly items: number;
  readonly adoptions: number;
}

export const large: Size = { deals: 3_000, organisations: 2_000, people: 20_000, items: 100_000, adoptions: 1_000_000 };
export const small: Size = { ...large, items: 1_000, adoptions: 10_000 };

export const programmeId = 'programme000';
export const memberId = 'person00000001';
/** The deal whose grid is measured: 80 parties. */
export const gridDealId = 'deal00000001';
/** The deal whose page is measured: 120 parties, 600 commitments, 400 decisions, 10,000 facts. The member sits in it. */
export const roomDealId = 'deal00000051';
const resultsPerDeal = 10;

/** Ids are readable here, and of the form real ones have. */
const id = (kind: string, number: string) => `'${kind}' || lpad((${number})::text, 8, '0')`;

/** Fills an empty, migrated database. */
export async function seed(owner: pg.Client, size: Size, progress: (line: string) => void): Promise<void> {
  for (const [what, statement] of Object.entries(statements(size))) {
    const started = performance.now();
    await owner.query(statement);
    progress(`${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
}

function statements(size: Size): Record<string, string> {
  const perResult = Math.ceil(size.adoptions / (size.deals * resultsPerDeal));
  const results = Math.ceil(size.adoptions / perResult);
  return {
    organisations: `insert into membership.organisation (id, slug, name, kind, visibility)
      select ${id('orga', 'i')}, 'organisatie-' || i, 'Organisatie ' || md5(i::text), (array['municipality', 'province', 'ministry', 'company'])[1 + i % 4], 'public'
      from generate_series(1, ${size.organisations}) i`,
    people: `insert into membership.person (id, name) select ${id('person', 'i')}, 'Persoon ' || i from generate_series(1, ${size.people}) i`,
    affiliations: `insert into membership.affiliation (id, person_id, organisation_id, function_title, starts_on)
      select ${id('affi', 'i')}, ${id('person', 'i')}, ${id('orga', `1 + i % ${size.organisations}`)}, 'medewerker', current_date - 400 from generate_series(1, ${size.people}) i`,
    programme: `insert into spaces.space (id, kind, slug, name, visibility) values ('${programmeId}', 'programme', 'groot', 'Groot programma', 'public');
      insert into deals.programme (space_id) values ('${programmeId}')`,
    deals: `insert into spaces.space (id, kind, slug, name, parent_id, visibility)
      select ${id('deal', 'i')}, 'deal', 'deal-' || i, 'Deal ' || md5('d' || i), '${programmeId}', case when i % 10 = 0 then 'public' else 'network' end from generate_series(1, ${size.deals}) i;
      insert into deals.deal (space_id, short_name, theme, stage, signed_on)
      select ${id('deal', 'i')}, 'Deal ' || i, 'Thema ' || (i % 12), 'execution', (2015 + i % 11)::text from generate_series(1, ${size.deals}) i`,
    parties: `insert into deals.party (id, space_id, organisation_id, tie, position)
      select 'part' || lpad(i::text, 6, '0') || lpad(j::text, 4, '0'), ${id('deal', 'i')}, ${id('orga', `1 + (i * 37 + j) % ${size.organisations}`)}, 'bound', j
      from generate_series(1, ${size.deals}) i, generate_series(1, case when i = 1 then 80 when i = 51 then 120 else 8 end) j`,
    // The member sits in one deal of fifty; everybody else in one.
    seats: `insert into spaces.seat (id, space_id, person_id, organisation_id, role)
      select ${id('seat', 'i')}, ${id('deal', `1 + i % ${size.deals}`)}, ${id('person', 'i')}, ${id('orga', `1 + i % ${size.organisations}`)}, 'member' from generate_series(2, ${size.people}) i;
      insert into spaces.seat (id, space_id, person_id, organisation_id, role)
      select ${id('mine', 'i')}, ${id('deal', 'i')}, '${memberId}', ${id('orga', '2')}, 'member' from generate_series(1, ${size.deals}, 50) i`,
    results: `insert into results.result (id, slug, space_id, title, kind, visibility)
      select ${id('resu', 'i')}, 'resultaat-' || i, ${id('deal', `1 + (i - 1) / ${resultsPerDeal} % ${size.deals}`)}, words, kinds, 'public'
      from (select i, (array['parkeernorm', 'deelauto', 'wateropvang', 'omgevingsvergunning', 'inkoop', 'gezondheid', 'energie', 'onderwijs'])[1 + i % 8] || ' ' || md5(i::text) || ' aanpak voor steden' as words,
        (array['approach', 'technical', 'knowledge', 'funding', 'regulation'])[1 + i % 5] as kinds from generate_series(1, ${results}) i) r`,
    'adoption records': `insert into results.adoption (id, result_id, organisation_id, space_id, result_kind, level, confirmed_on, freshness, starts_as, ages_on, unconfirmed_on, fades_on, visibility)
      select ${id('adop', 'n')}, ${id('resu', 'r')}, ${id('orga', `1 + ((r - 1) / ${resultsPerDeal} * 37 + k + 1) % ${size.organisations}`)}, '${programmeId}', 'approach',
        'a' || (n % 8), current_date - (n % 180)::int, 'confirmed', 'confirmed', current_date - (n % 180)::int + 181, current_date - (n % 180)::int + 425, current_date - (n % 180)::int + 181,
        case when n % 100 < 2 then 'public' when n % 100 < 3 then 'network' when n % 100 < 5 then 'organisation' else 'parties' end
      from (select (r - 1) * ${perResult} + k as n, r, k from generate_series(1, ${results}) r, generate_series(1, ${perResult}) k) x where n <= ${size.adoptions}`,
    'portfolio items': `insert into portfolio.item (id, space_id, title, kind, level, lever, visibility)
      select ${id('item', 'i')}, ${id('deal', `1 + i % ${size.deals}`)}, 'Onderdeel ' || md5(i::text), 'experiment', 'city', 'regulation', case when i % 20 = 0 then 'public' else 'parties' end from generate_series(1, ${size.items}) i`,
    commitments: `insert into commitments.commitment (id, space_id, organisation_id, what, due_on, effect, kind, state, promised_on, confirmed_on, visibility)
      select 'comm' || lpad(i::text, 6, '0') || lpad(j::text, 4, '0'), ${id('deal', 'i')}, ${id('orga', `1 + (i * 37 + 1 + j % case when i = 51 then 120 else 8 end) % ${size.organisations}`)},
        'doet ' || md5(i || '-' || j), (date '2026-01-01' + (i * 13 + j * 7) % 900)::text, 'er iets verandert', (array['action', 'money', 'data', 'learning'])[1 + (i + j) % 4],
        'made', date '2025-12-01', date '2025-12-01', case when (i * 20 + j) % 100 < 3 then 'public' when (i * 20 + j) % 100 < 5 then 'network' else 'parties' end
      from generate_series(1, ${size.deals}) i, generate_series(1, case when i = 51 then 600 else 20 end) j;
      insert into commitments.dependency (id, commitment_id, needs_id)
      select 'depe' || lpad(j::text, 8, '0'), 'comm000051' || lpad((j + 1)::text, 4, '0'), 'comm000051' || lpad(j::text, 4, '0') from generate_series(1, 200) j`,
    decisions: `insert into decisions.decision (id, space_id, title, proposal, driver, method, visibility)
      select ${id('deci', 'i')}, '${roomDealId}', 'Besluit ' || i, 'Wij doen ' || md5(i::text), 'Het moet.', 'consent', 'parties' from generate_series(1, 400) i`,
    facts: `insert into kernel.chain (space_id, length, head) values ('${roomDealId}', 10000, '10000') on conflict do nothing;
      insert into kernel.fact (id, space_id, sequence, type, at, actor, body, previous, hash)
      select ${id('fact', 'i')}, '${roomDealId}', i, 'commitment-moved.1', now(), 'x', '{}', '', i::text from generate_series(1, 10000) i`,
    statistics: 'analyze',
  };
}
