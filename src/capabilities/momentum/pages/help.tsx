// SPDX-License-Identifier: EUPL-1.2
// One request for help: to whom it goes, and what came of it. For the deal, who asks, and who was asked to help.
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { moveHelpRequest, viewHelp } from '../help.operations.server.ts';
import { HelpLine, HelpMoves } from '../parts/help.tsx';
import type { Route } from './+types/help.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  ask(context, viewHelp, { params: { request: params.id } });

export const action = ({ context, params, request }: Route.ActionArgs) =>
  submit(context, request, moveHelpRequest, { params: { request: params.id }, to: () => `/hulp/${params.id}` });

export default function HelpPage({ loaderData: { helpers, ...help }, actionData }: Route.ComponentProps) {
  const t = useTranslations('momentum.pushing');
  const title = t('helpTitle', { asker: help.asker, title: help.title });
  return (
    <Page
      current="adoption"
      width="read"
      strip={help.fictional ? <RealOrExample fictional asOfOn={null} many /> : undefined}
      trail={[
        ...(help.adoption ? [{ href: `/overname/${help.adoption}`, label: help.title }] : []),
        { href: `/hulp/${help.id}`, label: t('helpShort') },
      ]}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        <SummarySentence small>
          <HelpLine help={help} />
        </SummarySentence>
      </PageTitle>
      <HelpMoves help={help} helpers={helpers} state={actionData} />
    </Page>
  );
}
