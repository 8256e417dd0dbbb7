// SPDX-License-Identifier: EUPL-1.2
// The figures as one long list, one number a row with its definition: what leaves as CSV and JSON.

interface Counted {
  readonly programme: { readonly slug: string };
  readonly explorations: {
    readonly total: number;
    readonly outcomes: readonly {
      readonly outcome: string;
      readonly explorations: number;
      readonly durationKnown: number;
    }[];
    readonly medianMonths: number | null;
  };
  readonly endings: {
    readonly deals: number;
    readonly ways: readonly { readonly way: string; readonly deals: number }[];
    readonly wentOn: readonly { readonly kind: string; readonly deals: number }[];
  };
  readonly adoption: {
    readonly records: number;
    readonly ended: number;
    readonly levelUnknown: number;
    readonly faded: number;
    readonly kinds: readonly {
      readonly kind: string;
      readonly records: number;
      readonly levels: readonly { readonly level: string; readonly records: number; readonly faded: number }[];
    }[];
  };
  readonly lasting: {
    readonly records: number;
    readonly inPlace: number;
    readonly silent: number;
    readonly fell: number;
    readonly stopped: number;
    readonly replaced: number;
    readonly curve: readonly {
      readonly months: number;
      readonly share: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly atRisk: number;
    }[];
    readonly medianMonths: number | null;
  };
  readonly whatIf: {
    readonly confirmedNow: number;
    readonly rhythms: readonly {
      readonly rhythm: number;
      readonly ahead: readonly {
        readonly months: number;
        readonly confirmed: number;
        readonly low: number;
        readonly high: number;
      }[];
    }[];
  };
}

export const figureNames = [
  'exploration-outcomes',
  'exploration-duration',
  'deal-endings',
  'deals-went-on',
  'adoption-level',
  'adoption-unknown',
  'lasting-ends',
  'lasting-share',
  'lasting-median',
  'look-ahead',
] as const;
export type FigureName = (typeof figureNames)[number];

interface Row {
  readonly programme: string;
  readonly figure: string;
  readonly part: string;
  readonly value: number | null;
  readonly unit: string;
  readonly of: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly definition: string;
}

/** @param definitions what each figure means, in the language of who reads */
export function flatFigures(
  { programme, explorations, endings, adoption, lasting, whatIf }: Counted,
  definitions: Readonly<Record<FigureName, string>>,
): Row[] {
  const row = (
    figure: FigureName,
    part: string,
    value: number | null,
    unit: string,
    of: number | null = null,
    low: number | null = null,
    high: number | null = null,
  ): Row => ({ programme: programme.slug, figure, part, value, unit, of, low, high, definition: definitions[figure] });
  const ends = (['inPlace', 'silent', 'fell', 'stopped', 'replaced'] as const).map(
    (part) => [part, lasting[part]] as const,
  );
  const ended = explorations.outcomes
    .filter(({ outcome }) => outcome === 'went_on' || outcome === 'stopped')
    .reduce((sum, { durationKnown }) => sum + durationKnown, 0);
  return [
    ...explorations.outcomes.map((one) =>
      row('exploration-outcomes', one.outcome, one.explorations, 'explorations', explorations.total),
    ),
    row('exploration-duration', 'median', explorations.medianMonths, 'months', ended),
    ...endings.ways.map(({ way, deals }) => row('deal-endings', way, deals, 'deals', endings.deals)),
    ...endings.wentOn.map(({ kind, deals }) => row('deals-went-on', kind, deals, 'deals', endings.deals)),
    ...adoption.kinds.flatMap(({ kind, records, levels }) =>
      levels.map((one) => row('adoption-level', `${kind}.${one.level}`, one.records, 'records', records)),
    ),
    row('adoption-unknown', 'level-unknown', adoption.levelUnknown, 'records', adoption.records - adoption.ended),
    row('adoption-unknown', 'faded', adoption.faded, 'records', adoption.records - adoption.ended),
    ...ends.map(([part, value]) => row('lasting-ends', part, value, 'records', lasting.records)),
    ...lasting.curve.map(({ months, share, low, high, atRisk }) =>
      row('lasting-share', `${months}`, share, 'share', atRisk, low, high),
    ),
    row('lasting-median', 'median', lasting.medianMonths, 'months', lasting.records),
    ...whatIf.rhythms.flatMap(({ rhythm, ahead }) =>
      ahead.map(({ months, confirmed, low, high }) =>
        row('look-ahead', `rhythm ${rhythm}, ${months} months`, confirmed, 'share', whatIf.confirmedNow, low, high),
      ),
    ),
  ];
}
