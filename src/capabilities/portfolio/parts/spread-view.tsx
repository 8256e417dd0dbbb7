// SPDX-License-Identifier: EUPL-1.2
// The X-curve and the facet plane: items at the places of one classification, empty places as questions.
import { useTranslations } from 'use-intl';
import { Swatch } from '#ui/certainty/swatch.tsx';
import { Section } from '#ui/layout/section.tsx';
import { facetLayout, xCurveLayout } from '#ui/portfolio/station-layout.ts';
import { type Place, type Remark, StationPicture } from '#ui/portfolio/station-picture.tsx';
import { breakingDown, buildingUp, facets, none } from '../rules/codes.ts';
import { emptyPlaces, type Spread } from '../rules/spread.ts';
import { useAxisWords } from './axis-words.ts';

type Shown = 'xcurvePattern' | 'facet';

/** `hrefOf` leads to the items of one value. */
export function SpreadView({ of, spread, hrefOf }: { of: Shown; spread: Spread; hrefOf: (value: string) => string }) {
  const t = useTranslations('portfolio.spread');
  const say = useAxisWords();
  const without = spread.unclassified.recorded + spread.unclassified.sourced;
  const finding = t('finding', {
    without,
    total: spread.total,
    empty: emptyPlaces(spread),
    none: without === spread.total ? 'yes' : 'no',
  });
  const places: Place[] = [...spread.values, { value: none, ...spread.unclassified }].map(
    ({ value, recorded, sourced }) => ({
      key: value,
      label: say.head(of, value).label,
      marks: [
        ...Array.from({ length: recorded }, () => 'confirmed' as const),
        ...Array.from({ length: sourced }, () => 'unconfirmed' as const),
      ],
      href: hrefOf(value),
      question: value === none ? null : say.question(of, value, of, value),
    }),
  );
  const picture = usePicture(of);
  return (
    <Section id={of === 'facet' ? 'vlak' : 'xcurve'} title={t(`${of}.title`)} note={finding}>
      <StationPicture
        title={`${t(`${of}.about`)} ${finding}`}
        placesTitle={say.axis(of)}
        thingsTitle={t('items')}
        places={places}
        {...picture}
        caption={t.rich(`${of}.caption`, {
          solid: () => <Swatch of="confirmed" />,
          hatch: () => <Swatch of="unconfirmed" />,
          ask: (chunks) => <b className="tv-t-ask">{chunks}</b>,
          source: (chunks) => <a href={sourceOf[of]}>{chunks}</a>,
        })}
      />
    </Section>
  );
}

/** Whose idea the picture is; drawing and words are ours. */
const sourceOf: Readonly<Record<Shown, string>> = {
  xcurvePattern: 'https://link.springer.com/article/10.1007/s11625-021-01084-w',
  facet:
    'https://www.publicservicetransformation.org/2018/12/facets-of-innovation-from-observatory-public-sector-innovation/',
};

function usePicture(of: Shown) {
  const t = useTranslations('portfolio.spread');
  const drawing = (size: 'wide' | 'narrow') => {
    const layout = of === 'facet' ? facetLayout(facets, size) : xCurveLayout(buildingUp, breakingDown, size);
    return { ...layout, remarks: of === 'facet' ? onPlane(layout.width, layout.height) : onCurve[size] };
  };
  const onPlane = (width: number, height: number): Remark[] => [
    { text: t('facet.top'), x: width / 2 + 10, y: 16 },
    { text: t('facet.bottom'), x: width / 2 + 10, y: height - 6 },
    { text: t('facet.left'), x: 8, y: height / 2 + 18 },
    { text: t('facet.right'), x: width - 8, y: height / 2 + 18, end: true },
  ];
  const onCurve: Record<'wide' | 'narrow', Remark[]> = {
    wide: [
      { text: t('xcurvePattern.established'), x: 8, y: 24 },
      { text: t('xcurvePattern.margin'), x: 8, y: 456 },
      { text: t('xcurvePattern.time'), x: 832, y: 456, end: true },
    ],
    narrow: [
      { text: t('xcurvePattern.established'), x: 8, y: 14 },
      { text: t('xcurvePattern.margin'), x: 186, y: 14 },
      { text: t('xcurvePattern.timeDown'), x: 8, y: 532 },
    ],
  };
  return { wide: drawing('wide'), narrow: drawing('narrow') };
}
