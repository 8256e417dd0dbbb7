// SPDX-License-Identifier: EUPL-1.2
// From the open form to the grid: said, confirmed from a mail, looked at. A level stays with the organisation itself.
import {
  addOrganisation,
  type KnownOrganisation,
  nameNotKnown,
  organisationBy,
} from '#capabilities/membership/public.server.ts';
import type { Input } from '#kernel/contract.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { isOutward } from '#kernel/pure/visibility.ts';
import { reportAnswer, visibilityOf } from './answers.server.ts';
import * as facts from './facts.ts';
import * as contract from './outside.contract.ts';
import { outsideAnswerMail, outsideMail } from './outside-mail.ts';
import { type OutsideMove, outsideStatuses } from './rules/outside.states.ts';
import { claimOf, moveReport, outsideLevels } from './rules/outside.ts';
import { nothingYet } from './rules/replay.ts';
import { oneOf } from './rules/values.ts';
import * as loading from './store/loading.store.server.ts';
import * as store from './store/outside.store.server.ts';
import * as results from './store/result.store.server.ts';

export const reportOutsideUse = operation(contract.reportOutsideUse, async ({ params, body }, at) => {
  const result = await results.findResult(at, params.result);
  if (!result) return refuse('not-found');
  const { secret, hash } = at.newSecret();
  if (!(await store.insertReport(at, { ...body, resultId: result.id }, hash))) return refuse('not-now');
  await at.post('mail', outsideMail({ ...body, title: result.title, link: `${at.baseUrl}/gebruik/${secret}` }));
  return { sent: true as const };
});

/** The report of the link in hand. */
const inHand = async (at: Acting) => (at.me.subject === null ? undefined : await store.findReport(at, at.me.subject));

export const viewOutsideReport = operation(contract.viewOutsideReport, async (_, at) => {
  const report = await inHand(at);
  return report ? reportAnswer(report) : refuse('not-found');
});

const statusOf = (report: store.ReportRow) => oneOf(outsideStatuses, report.status) ?? 'withdrawn';

/** The holder of the link moves the report on. */
async function moveInHand(at: Acting, move: Extract<OutsideMove, 'confirm' | 'withdraw'>) {
  const report = await inHand(at);
  if (!report) return refuse('not-found');
  const to = moveReport(statusOf(report), move, 'link');
  if (isRefusal(to)) return to;
  if (!(await store.moveByLink(at, report, move === 'confirm' ? 'confirmed' : 'withdrawn'))) return refuse('stale');
  const kind = move === 'confirm' ? facts.outsideUseReported : facts.outsideReportWithdrawn;
  await at.note(kind, { space: report.space_id, body: { reportId: report.id, resultId: report.result_id } });
  return { id: report.id };
}

export const confirmOutsideReport = operation(contract.confirmOutsideReport, (_, at) => moveInHand(at, 'confirm'));
export const withdrawOutsideReport = operation(contract.withdrawOutsideReport, (_, at) => moveInHand(at, 'withdraw'));

export const listOutsideReports = operation(contract.listOutsideReports, async ({ params }, at) => {
  const result = await results.findResult(at, params.result);
  if (!result) return refuse('not-found');
  return { items: (await store.reportsOf(at, result.id)).map(reportAnswer) };
});

export const judgeOutsideReport = operation(contract.judgeOutsideReport, async ({ params, body }, at) => {
  const report = await store.findReport(at, params.report);
  if (!report || report.id === at.me.subject) return refuse('not-found');
  const to = moveReport(statusOf(report), body.believe === 'yes' ? 'believe' : 'decline', 'lead');
  if (isRefusal(to)) return to;
  const mail = await store.addressOf(at, report.id);
  const outcome = body.believe === 'yes' ? await believe(at, report, body) : await decline(at, report, body.reason);
  if (isRefusal(outcome)) return outcome;
  if (mail !== null)
    await at.post(
      'mail',
      outsideAnswerMail({
        to: mail,
        language: report.language === 'en' ? 'en' : 'nl',
        title: report.result_title,
        believed: body.believe === 'yes',
        reason: body.reason ?? '',
        claimed: outcome.claim !== null,
        link: `${at.baseUrl}/resultaten/${report.result_slug}`,
      }),
    );
  const judged = { reportId: report.id, adoptionId: outcome.adoption, believed: body.believe === 'yes' };
  await at.note(facts.outsideReportJudged, { space: report.space_id, body: judged });
  return outcome;
});

async function decline(at: Acting, report: store.ReportRow, reason: string | undefined) {
  if (reason === undefined) return refuse('reason-needed');
  const decided = { status: 'declined', reason, adoption_id: null, organisation_id: report.organisation_id } as const;
  if (!(await store.decide(at, report, decided))) return refuse('stale');
  return { id: report.id, adoption: null, claim: null };
}

type Judgement = Input<typeof contract.judgeOutsideReport>['body'];

async function believe(at: Acting, report: store.ReportRow, body: Judgement) {
  if (isOutward(visibilityOf(report.result_visibility), body.visibility)) return refuse('wider-than-result');
  const organisation = await named(at, body.organisation ?? report.organisation_name, body.kind);
  if (isRefusal(organisation)) return organisation;
  const known = await loading.adoptionOf(at, report.result_id, organisation.id, report.unit ?? '');
  const adoption = known?.id ?? (await addRecord(at, report, organisation.id, body.visibility));
  const decided = { status: 'believed', reason: body.reason ?? null, adoption_id: adoption } as const;
  if (!(await store.decide(at, report, { ...decided, organisation_id: organisation.id }))) return refuse('stale');
  return { id: report.id, adoption, claim: await claim(at, report, adoption) };
}

/** The organisation that is meant; one we do not know is added when its kind is said. */
async function named(
  at: Acting,
  name: string,
  kind: Judgement['kind'],
): Promise<Pick<KnownOrganisation, 'id'> | Unknown> {
  const known = await organisationBy(at, name);
  if (known) return known;
  if (kind === undefined)
    return refuse('organisation-not-found', { fields: await nameNotKnown(at, 'organisation', name) });
  const added = await addOrganisation.body({ params: {}, query: {}, body: { name, kind } }, at);
  return isRefusal(added) ? refuse('organisation-not-found') : added;
}
type Unknown = ReturnType<typeof refuse<'organisation-not-found'>>;

async function addRecord(
  at: Acting,
  report: store.ReportRow,
  organisationId: string,
  visibility: Judgement['visibility'],
) {
  const id = await loading.insertAdoption(
    at,
    {
      resultId: report.result_id,
      organisationId,
      unit: report.unit ?? '',
      assertedBy: 'outsider',
      source: report.proof ?? report.function,
      ownerFunction: report.function,
      visibility,
    },
    nothingYet(true),
  );
  await loading.insertEvent(at, {
    adoptionId: id,
    kind: 'asserted',
    on: at.today,
    level: 'unknown',
    note: report.words,
  });
  const recorded = { adoptionId: id, resultId: report.result_id, organisationId };
  await at.note(facts.adoptionRecorded, { space: report.space_id, body: recorded });
  return id;
}

/** What was shown whole for a level, beside the record; a level that somebody with an account said is not claimed again. */
async function claim(at: Acting, report: store.ReportRow, adoptionId: string): Promise<string | null> {
  const { evidence } = reportAnswer(report);
  const shown = claimOf(oneOf(outsideLevels, report.level), evidence);
  const record = await loading.standingLevel(at, adoptionId);
  if (!shown || record !== 'unknown' || (await store.hasOpenClaim(at, adoptionId))) return null;
  const claimId = await store.insertOutsideClaim(at, { adoptionId, ...shown, evidence });
  await loading.insertEvent(at, { adoptionId, kind: 'claimed', on: at.today, level: shown.level });
  const claimed = { adoptionId, claimId, level: shown.level };
  await at.note(facts.adoptionLevelClaimed, { space: report.space_id, body: claimed });
  return claimId;
}
