// SPDX-License-Identifier: EUPL-1.2

interface Choosable {
  readonly slug: string;
  readonly fictional: boolean;
  readonly mine: { readonly member: boolean };
}

/**
 * The one programme a page shows: facts and the living example are never on one page.
 * The one asked for, else mine, else the real one, else any; `undefined` where there is none.
 */
export function chosenProgramme<P extends Choosable>(programmes: readonly P[], asked: unknown): P | undefined {
  return (
    programmes.find(({ slug }) => slug === asked) ??
    programmes.find(({ mine }) => mine.member) ??
    programmes.find(({ fictional }) => !fictional) ??
    programmes[0]
  );
}
