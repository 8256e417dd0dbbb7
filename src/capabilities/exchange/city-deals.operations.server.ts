// SPDX-License-Identifier: EUPL-1.2
// One transaction for the programme and its organisations, one for each deal. Whatever is there already stays as it is.
import { loadBarrier } from '#capabilities/barriers/public.server.ts';
import { loadDeal, loadParties, loadProgramme, loadSources } from '#capabilities/deals/public.server.ts';
import { loadOrganisation } from '#capabilities/membership/public.server.ts';
import { recordItemFromSource } from '#capabilities/portfolio/public.server.ts';
import { recordAdoptionFromSource, recordResultFromSource } from '#capabilities/results/public.server.ts';
import { loadSpace } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as map from './city-deals/mapping.ts';
import { programme } from './city-deals/programme.ts';
import * as contract from './contracts/city-deals.ts';

type Line = contract.ReportLine;

export const loadCityDealsProgramme = operation(contract.loadCityDealsProgramme, async ({ body }, at) => {
  const { slug, name, about, gaps } = programme;
  const space = { kind: 'programme', slug, name, parentId: null, visibility: 'public', fictional: false } as const;
  const { id, outcome } = await loadSpace(at, space);
  if (outcome === 'taken') return refuse('address-taken');
  await loadProgramme(at, id, { about, gaps, asOfOn: map.stateOfSet });
  const counts = { added: 0, changed: 0, same: 0 };
  for (const organisation of body.organisations) counts[(await loadOrganisation(at, organisation)).outcome]++;
  return { programmeId: id, ...counts };
});

export const loadCityDeal = operation(contract.loadCityDeal, async ({ body: { programmeId, deal } }, at) => {
  const { slug, name } = deal;
  const space = { kind: 'deal', slug, name, parentId: programmeId, visibility: 'public', fictional: false } as const;
  const { id, outcome: ofSpace } = await loadSpace(at, space);
  if (ofSpace === 'taken') return refuse('address-taken');
  const record = await loadDeal(at, id, map.recordOf(deal));
  const ofDeal: Line = {
    what: 'deal',
    name,
    outcome: record === 'same' && ofSpace === 'changed' ? 'changed' : record,
    ...(record === 'kept' ? { why: 'somebody here recorded another stage' } : {}),
  };
  const lines = [
    ofDeal,
    ...(await sources(at, id, deal)),
    ...(await parties(at, id, deal)),
    ...(await results(at, id, deal)),
    ...(await barriers(at, id, deal)),
    ...(await experiments(at, id, deal)),
  ];
  return { lines };
});

async function sources(at: Acting, dealId: string, deal: contract.CityDeal): Promise<Line[]> {
  const fresh = new Set(await loadSources(at, dealId, deal.sources));
  return [...new Set(deal.sources)].map((url) => ({
    what: 'source',
    name: url,
    outcome: fresh.has(url) ? 'added' : 'same',
  }));
}

async function parties(at: Acting, dealId: string, deal: contract.CityDeal): Promise<Line[]> {
  const known = [];
  for (const { name, kind } of deal.parties) {
    const { id } = await loadOrganisation(at, { name, kind: map.partyKinds[kind], aliases: [] });
    known.push({ name, organisationId: id, tie: 'unknown', source: null });
  }
  const outcomes = await loadParties(at, dealId, known);
  return known.map(({ name }, index) => ({ what: 'party', name, outcome: outcomes[index] ?? 'same' }));
}

async function results(at: Acting, dealId: string, deal: contract.CityDeal): Promise<Line[]> {
  const lines: Line[] = [];
  const source = map.sourceOf(deal);
  for (const { adopters, ...result } of map.resultsOf(deal)) {
    const { id, outcome } = await recordResultFromSource(at, { ...result, dealId, source, visibility: 'public' });
    lines.push({ what: 'result', name: result.title, outcome: plain(outcome) });
    for (const name of adopters) {
      // The organisations were loaded before with their kind; an adopter that is not there is only a name.
      const organisation = await loadOrganisation(at, { name, kind: 'unknown', aliases: [] });
      const adoption = await recordAdoptionFromSource(at, {
        resultId: id,
        organisationId: organisation.id,
        sourceKey: `${result.sourceKey}: ${name}`,
        source,
        visibility: 'public',
      });
      lines.push({ what: 'adopter', name: `${name}: ${result.title}`, outcome: plain(adoption.outcome) });
    }
  }
  return lines;
}

async function barriers(at: Acting, dealId: string, deal: contract.CityDeal): Promise<Line[]> {
  const lines: Line[] = [];
  const unknown = { organisationId: null, about: null, kind: 'unknown', outcome: 'unknown', seenOn: null };
  for (const barrier of map.barriersOf(deal)) {
    const source = map.sourceOf(deal);
    const outcome = await loadBarrier(at, dealId, { ...unknown, ...barrier, source, visibility: 'public' });
    lines.push({ what: 'barrier', name: barrier.title, outcome });
  }
  return lines;
}

async function experiments(at: Acting, dealId: string, deal: contract.CityDeal): Promise<Line[]> {
  const lines: Line[] = [];
  for (const experiment of map.experimentsOf(deal)) {
    const source = map.sourceOf(deal);
    const item = { ...experiment, dealId, kind: 'experiment', source, visibility: 'public' } as const;
    const { outcome } = await recordItemFromSource(at, item);
    lines.push({ what: 'experiment', name: experiment.title, outcome });
  }
  return lines;
}

const plain = (outcome: 'added' | 'changed' | 'unchanged') => (outcome === 'unchanged' ? 'same' : outcome);
