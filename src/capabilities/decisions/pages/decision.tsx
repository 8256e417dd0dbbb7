// SPDX-License-Identifier: EUPL-1.2
// One decision: where it is, the round, and what who looks can do now. People in the same meeting see it change.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { viewAgreement } from '#capabilities/agreements/public.server.ts';
import { spaceHref, spaceTrail } from '#capabilities/spaces/address.contract.ts';
import { ExampleStrip } from '#capabilities/spaces/parts/public/example-strip.tsx';
import { ShowLink } from '#capabilities/spaces/parts/public/show-link.tsx';
import { viewSpace } from '#capabilities/spaces/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { AskBlock } from '#ui/ask/ask-block.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Live, LivePart } from '#ui/live/live.tsx';
import { addRemark, answerQuestion, listRoundParties, viewDecision } from '../operations.server.ts';
import { Amend, Changes, Formal, Moves } from '../parts/keep-forms.tsx';
import { Dissent, Past } from '../parts/past.tsx';
import { Record } from '../parts/record.tsx';
import { Questions, Reactions } from '../parts/remarks.tsx';
import { useDecisionSentence } from '../parts/sentence.tsx';
import { Speak } from '../parts/speak-form.tsx';
import { amendDecision, moveDecision, nameChange, recordFormalDecision, speak } from '../round.operations.server.ts';
import type { Route } from './+types/decision.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const decision = await ask(context, viewDecision, { params: { decision: params.decision } });
  const space = await ask(context, viewSpace, { params: { space: decision.space.id }, query: {} });
  // One address per thing: a decision is not also there below another space.
  if (!new URL(request.url).pathname.startsWith(`${spaceHref(space)}/`))
    throw data({ refused: 'not-found' }, { status: 404 });
  const parties = decision.mine.moves.includes('ask')
    ? (await ask(context, listRoundParties, { params: { space: space.id } })).items
    : [];
  // Which deal text a decision changes: to choose by who keeps it, to find by who reads it.
  const about = decision.mine.keeps || decision.changes.some(({ kind }) => kind === 'agreement');
  const texts =
    about && space.kind === 'deal' ? (await ask(context, viewAgreement, { params: { deal: space.id } })).versions : [];
  return { decision, space, parties, texts };
}

export async function action({ context, request, params: { decision } }: Route.ActionArgs) {
  const form = await request.formData();
  const here = new URL(request.url).pathname;
  const [purpose, remark] = String(form.get('_doel')).split(' ');
  const options = (anchor: string) => ({ form, params: { decision }, to: () => `${here}#${anchor}` });
  if (purpose === 'antwoord')
    return submit(context, request, answerQuestion, { ...options('vragen'), params: { decision, remark } });
  if (purpose === 'zeg')
    return submit(context, request, addRemark, options(remark === 'reaction' ? 'reacties' : 'vragen'));
  if (purpose === 'spreek') return submit(context, request, speak, options('ronde'));
  if (purpose === 'aanpassen') return submit(context, request, amendDecision, options('besluit'));
  if (purpose === 'verandert') return submit(context, request, nameChange, { ...options('verandert'), body: changed });
  if (purpose === 'formeel') return submit(context, request, recordFormalDecision, options('besluit'));
  return submit(context, request, moveDecision, options('besluit'));
}

/** A deal text that was chosen counts when it is a deal text that changes. */
const changed = ({ targetId, ...body }: Record<string, unknown>) =>
  body['kind'] === 'agreement' ? { ...body, targetId } : body;

export default function Decision({ loaderData, actionData }: Route.ComponentProps) {
  const { decision, space, parties, texts } = loaderData;
  const t = useTranslations('decisions.one');
  const list = useTranslations('decisions.list');
  const methods = useTranslations('decisions.method');
  const spaces = useTranslations('spaces');
  const sentence = useDecisionSentence(decision);
  const here = `${spaceHref(space)}/besluiten/${decision.id}`;
  const open = ['clarifying', 'reacting', 'deciding'].includes(decision.state);
  const mine = decision.lines.filter((line) => line.mine && line.kind === 'waiting');
  const props = { decision, state: actionData };
  return (
    <Page
      current="deals"
      strip={<ExampleStrip space={space} />}
      trail={spaceTrail(
        space,
        spaces,
        { path: 'besluiten', label: list('short') },
        { path: `besluiten/${decision.id}`, label: decision.title },
      )}
    >
      <title>{`${decision.title} · ${space.name} · Tegenveer`}</title>
      <Live href={`${here}/live`}>
        <PageTitle
          title={decision.title}
          above={t(open ? 'above' : 'aboveDecided', { method: methods(decision.method) })}
          name={space.name}
        />
        <LivePart id="deel-stand">
          <SummarySentence>{sentence}</SummarySentence>
          <AskBlock
            asks={mine.map(({ organisation }) => ({
              href: '#spreken',
              question: t('asked.title'),
              minutes: 2,
              before: decision.roundUntil,
              note: t('asked.for', { party: organisation.name }),
            }))}
          />
        </LivePart>
        <LivePart id="deel-besluit">
          <Record decision={decision} base={`${spaceHref(space)}/besluiten`} />
          <Formal {...props} />
        </LivePart>
        <LivePart id="deel-spreken">
          <Speak {...props} />
        </LivePart>
        <LivePart id="deel-vragen">
          <Questions {...props} />
          <Reactions {...props} />
        </LivePart>
        <LivePart id="deel-bijhouden">
          {decision.mine.keeps && open && <Amend {...props} />}
          <Moves {...props} parties={parties} />
          <Changes {...props} texts={texts} base={spaceHref(space)} />
        </LivePart>
        <LivePart id="deel-eerder">
          <Dissent decision={decision} />
          <Section id="eerder" title={t('history')} hiddenTitle>
            <Past decision={decision} />
            {decision.mine.wrote && <ShowLink record={decision.id} />}
          </Section>
        </LivePart>
      </Live>
    </Page>
  );
}
