// SPDX-License-Identifier: EUPL-1.2
// From rows to what the contracts promise.
import { z } from 'zod';
import { organisationKind } from '#capabilities/membership/organisations.contract.ts';
import type { dealItem, party, programmeItem } from './contract.ts';
import { confidences, intensities, linkKinds, stages, ties } from './rules/codes.ts';
import type { DealRow } from './store/deals.server.ts';
import type { ProgrammeRow } from './store/programmes.server.ts';
import type { PartyRow } from './store/rooms.server.ts';

/** Codes come back from the database as text; its checks say they are of the list. */
const codes = {
  stage: z.enum(stages),
  confidence: z.enum(confidences),
  tie: z.enum(ties),
  intensity: z.enum(intensities),
  partyKind: organisationKind,
  linkKind: z.enum(linkKinds),
  visibility: z.enum(['parties', 'network', 'public']),
};
export const stageOf = (code: string) => codes.stage.parse(code);
export const partyKindOf = (code: string) => codes.partyKind.parse(code);
export const tieOf = (code: string) => codes.tie.parse(code);
export const linkKindOf = (code: string) => codes.linkKind.parse(code);

export const dealAnswer = (row: DealRow): z.output<typeof dealItem> => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  shortName: row.short_name,
  programme:
    row.programme_id && row.programme_slug && row.programme_name
      ? { id: row.programme_id, slug: row.programme_slug, name: row.programme_name }
      : null,
  theme: row.theme,
  stage: stageOf(row.stage),
  exploredFromOn: row.explored_from_on,
  signedOn: row.signed_on,
  endsOn: row.ends_on,
  confidence: codes.confidence.parse(row.confidence),
  asOfOn: row.as_of_on,
  visibility: codes.visibility.parse(row.visibility),
  fictional: row.fictional,
  parties: Number(row.party_count ?? 0),
});

export const partyAnswer = (row: PartyRow): z.output<typeof party> => ({
  id: row.id,
  organisation: { id: row.organisation_id, slug: row.slug, name: row.name, kind: partyKindOf(row.kind) },
  tie: codes.tie.parse(row.tie),
  intensity: codes.intensity.parse(row.intensity),
  joinedOn: row.joined_on,
  leftOn: row.left_on,
  leftReason: row.left_reason,
  successorNote: row.successor_note,
  source: row.source,
  version: row.version,
});

export const programmeAnswer = (row: ProgrammeRow): z.output<typeof programmeItem> => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  about: row.about,
  gaps: row.gaps,
  asOfOn: row.as_of_on,
  visibility: codes.visibility.parse(row.visibility),
  fictional: row.fictional,
  deals: Number(row.deals ?? 0),
  mine: { member: row.member, leads: row.leads },
});
