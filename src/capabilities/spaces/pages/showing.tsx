// SPDX-License-Identifier: EUPL-1.2
// Who may see this? First look who would see it then, and only after that the step itself.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, queryOf, submit } from '#doors/visit.server.ts';
import { isOutward, visibilities } from '#kernel/pure/visibility.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField, RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { spaceHref } from '../address.contract.ts';
import { AudienceView } from '../parts/audience-view.tsx';
import { ExampleStrip } from '../parts/public/example-strip.tsx';
import { isStepOutward, pageBehind } from '../rules/showing.ts';
import { showRecord, viewShowing } from '../showing.operations.server.ts';
import type { Route } from './+types/showing.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const showing = await ask(context, viewShowing, { params, query: queryOf(request, 'bewaard', 'van') });
  const { searchParams } = new URL(request.url);
  return { showing, saved: searchParams.has('bewaard'), from: pageBehind(searchParams.get('van')) };
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  submit(context, request, showRecord, {
    params,
    to: () => {
      const from = pageBehind(new URL(request.url).searchParams.get('van'));
      return `/zichtbaarheid/${params.record}?bewaard${from === null ? '' : `&van=${encodeURIComponent(from)}`}`;
    },
  });

export default function ShowingPage({ loaderData: { showing, saved, from }, actionData }: Route.ComponentProps) {
  const t = useTranslations('spaces.showing');
  const words = useTranslations('spaces');
  const { audience, may, nameable, space } = showing;
  const said = useFormState(ofForm(actionData, 'show'), 'showRecord');
  const people = audience?.visibility === 'named' ? namedIn(audience, nameable) : nameable.filter(({ named }) => named);
  const choices = visibilities.filter((one) => {
    if (one === 'organisation') return may.organisation;
    // Who leads moves it inward as far as they still see it themselves.
    return may.outward || (one !== 'author' && one !== 'named' && !isOutward(showing.visibility, one));
  });
  return (
    <Page
      width="read"
      strip={space && <ExampleStrip space={space} />}
      trail={[
        ...(space ? [{ href: spaceHref(space), label: space.shortName }] : []),
        ...(from === null ? [] : [{ href: from, label: showing.label || t('record') }]),
        { href: `/zichtbaarheid/${showing.id}`, label: t('short') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={showing.label}>
        <SummarySentence>{t('now', { who: t(`whom.${showing.visibility}`) })}</SummarySentence>
      </PageTitle>
      {saved && <p role="status">{t('saved')}</p>}
      {from !== null && (
        <p className="nl-paragraph">
          <a href={from}>{t('back')}</a>
        </p>
      )}
      {choices.some((one) => may.outward || one !== showing.visibility) && may.inward ? (
        <Section id="kies" title={t('choose')} note={may.outward ? t('chooseNote') : t('inwardNote')}>
          <Form
            method="get"
            action={`/zichtbaarheid/${showing.id}#dan`}
            label={t('choose')}
            prefix="kies"
            values={{
              visibility: audience?.visibility ?? showing.visibility,
              people: people.map(({ id }) => id),
            }}
          >
            {from !== null && <HiddenField name="van" value={from} />}
            <RadioField
              name="visibility"
              label={t('label')}
              options={choices.map((value) => ({
                value,
                label: words(`visibilities.${value}`),
                hint: t(`hint.${value}`),
              }))}
            />
            {nameable.length > 0 && (
              <CheckboxField
                name="people"
                label={t('people')}
                description={t('peopleHint')}
                columns={2}
                options={nameable.map(({ id, name, organisation }) => ({
                  value: id,
                  label: name,
                  ...(organisation === null ? {} : { hint: organisation }),
                }))}
                optional
              />
            )}
            <Button>{t('look')}</Button>
          </Form>
        </Section>
      ) : (
        <p className="nl-paragraph">{t('notYours')}</p>
      )}
      {audience && (
        <Section id="dan" title={t('whoThen')}>
          <AudienceView audience={audience} />
          <Form {...said} prefix="toon" label={t('whoThen')}>
            <HiddenField name="_doel" value="show" />
            <HiddenField name="version" value={String(showing.version)} />
            <HiddenField name="visibility" value={audience.visibility} />
            <HiddenField name="audience" value={audience.digest} />
            {audience.visibility === 'named' &&
              people.map(({ id }, place) => <HiddenField key={id} name={`people[${place}]`} value={id} />)}
            {isStepOutward(showing.visibility, audience.visibility) && <Fine>{t('outward')}</Fine>}
            <Actions>
              <Button kind="primary">{t('show', { who: t(`whom.${audience.visibility}`) })}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </Page>
  );
}

type Nameable = Route.ComponentProps['loaderData']['showing']['nameable'];

/** Those ticked on the first form come along to the second. */
const namedIn = (audience: { named: readonly string[] }, nameable: Nameable) =>
  nameable.filter(({ id }) => audience.named.includes(id));
