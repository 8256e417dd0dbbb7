// SPDX-License-Identifier: EUPL-1.2
// Imports the City Deals: reads both files whole, refuses them with every problem they have, or loads them deal by deal.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { perform, workerCaller } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { loadCityDeal, loadCityDealsProgramme } from '../city-deals.operations.server.ts';
import type { BarrierStory } from '../contracts/barrier-stories.ts';
import type { CityDeal, CityOrganisation, ReportLine } from '../contracts/city-deals.ts';
import { type Read, readDeals, readOrganisations, readStories } from './file.ts';
import { organisationsOf } from './mapping.ts';
import { countsOf, type DealReport, type ImportReport } from './report.ts';
import { loadStory } from './stories.server.ts';

type Progress = (line: string) => void;

/**
 * Imports `city-deals.json`, with `organisations.json` beside it where there is one. Each deal is one transaction: what
 * was loaded stays when a later one fails, and a second import goes on from there. It changes nothing that is there.
 * @param progress told after each deal
 */
export async function importCityDeals(
  runtime: Runtime,
  file: string,
  progress: Progress = () => {},
): Promise<ImportReport> {
  const read = await readFiles(file);
  if ('problems' in read) return { ...nothing, problems: read.problems };
  const organisations = organisationsOf(read.deals, read.organisations).map((organisation) => ({
    ...organisation,
    aliases: [...organisation.aliases],
  }));
  progress(`${organisations.length} organisations …`);
  const programme = await perform(runtime, workerCaller, loadCityDealsProgramme, { body: { organisations } });
  if (isRefusal(programme))
    return { ...nothing, problems: [`The programme could not be loaded: ${programme.refused}.`] };
  const { programmeId, ...counts } = programme;
  const deals: DealReport[] = [];
  for (const deal of read.deals) {
    deals.push(await oneDeal(runtime, programmeId, deal));
    progress(`${deals.length} of ${read.deals.length}: ${deal.short_name}`);
  }
  const told = await tellStories(runtime, read.stories, deals);
  return { problems: [], organisations: counts, deals: told };
}

/** The ways of barriers, each as a line more in the report of its deal. */
async function tellStories(runtime: Runtime, stories: readonly BarrierStory[], deals: readonly DealReport[]) {
  const lines = new Map<string, ReportLine[]>();
  for (const story of stories)
    lines.set(story.deal, [...(lines.get(story.deal) ?? []), await loadStory(runtime, story)]);
  return deals.map((deal) => ({ ...deal, lines: [...deal.lines, ...(lines.get(deal.slug) ?? [])] }));
}

const nothing: ImportReport = { problems: [], organisations: { added: 0, changed: 0, same: 0 }, deals: [] };

async function oneDeal(runtime: Runtime, programmeId: string, deal: CityDeal): Promise<DealReport> {
  const { slug, name } = deal;
  const refused = (why: string): DealReport => ({
    slug,
    name,
    lines: [{ what: 'deal', name, outcome: 'refused', why }],
  });
  try {
    const loaded = await perform(runtime, workerCaller, loadCityDeal, { body: { programmeId, deal } });
    return isRefusal(loaded) ? refused(loaded.refused) : { slug, name, lines: loaded.lines };
  } catch (error) {
    // Nothing of this deal was written; the others need not wait for it.
    return refused(error instanceof Error ? error.message : 'unknown error');
  }
}

interface Files {
  readonly deals: readonly CityDeal[];
  readonly organisations: readonly CityOrganisation[];
  readonly stories: readonly BarrierStory[];
}

async function readFiles(file: string): Promise<Files | { problems: string[] }> {
  const text = await textOf(file);
  if (text === null) return { problems: [`The file ${file} cannot be read.`] };
  const deals = readDeals(text);
  const organisations = await readBeside(file, 'organisations.json', readOrganisations);
  const stories = await readBeside(file, 'barrier-stories.json', readStories);
  const problems = [deals, organisations, stories].flatMap((read) => ('problems' in read ? read.problems : []));
  if ('records' in deals && 'records' in organisations && 'records' in stories)
    return { deals: deals.records, organisations: organisations.records, stories: stories.records };
  return { problems };
}

/** A file beside the deals may be missing; one that is there must be whole. */
async function readBeside<T>(file: string, name: string, reader: (text: string) => Read<T>): Promise<Read<T>> {
  const text = await textOf(join(dirname(file), name));
  if (text === null) return { records: [] };
  const read = reader(text);
  return 'problems' in read ? { problems: read.problems.map((problem) => `${name}: ${problem}`) } : read;
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => null);

/** How much there was to do: for the start of the house, which says it in one line. */
export const inOneLine = ({ deals, problems }: ImportReport): string => {
  if (problems.length > 0) return `City Deals: ${problems[0]}`;
  const { added, changed, refused } = countsOf(deals.flatMap(({ lines }) => lines));
  return `City Deals: ${deals.length} deals read, ${added} records added, ${changed} changed, ${refused} refused.`;
};
