// SPDX-License-Identifier: EUPL-1.2
// What holds for every contract, seen on the contracts themselves and not on their text.

/** As much of a contract as this wall looks at. */
export interface Looked {
  readonly name: string;
  readonly method: string;
  readonly path: string | null;
  readonly summary: { readonly nl: string; readonly en: string };
  readonly audience: string;
  readonly refusals: Readonly<Record<string, number>>;
  readonly link?: string;
  readonly stepUp?: true;
  readonly params: { readonly shape: Readonly<Record<string, unknown>> };
}

/** Words of one language: slice → words, of which only the refusals matter here. */
export type Spoken = Readonly<Record<string, unknown>>;

export interface House {
  readonly contractsOfSlice: Readonly<Record<string, readonly Looked[]>>;
  readonly operationNames: readonly string[];
  readonly messages: { readonly nl: Spoken; readonly en: Spoken };
  /** Paths of the OpenAPI document → methods; `null` while there is none. */
  readonly documented: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
}

const audiences = ['public', 'signed-in', 'link', 'administrator'];
const kebab = /^[a-z]+(-[a-z0-9]+)*$/;

/** What is wrong with the contracts, one sentence each. */
export function contractProblems({ contractsOfSlice, operationNames, messages, documented }: House): string[] {
  const all = Object.entries(contractsOfSlice).flatMap(([slice, list]) =>
    list.map((contract) => ({ slice, contract })),
  );
  const names = all.map(({ contract }) => contract.name);
  const doors = all
    .filter(({ contract }) => contract.path !== null)
    .map(({ contract }) => `${contract.method} ${contract.path}`);
  return [
    ...repeated(names).map((name) => `${name}: the name is used twice.`),
    ...repeated(doors).map((door) => `${door}: two contracts have this door.`),
    ...names
      .filter((name) => !operationNames.includes(name))
      .map((name) => `${name}: has a contract and no operation.`),
    ...operationNames
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: has an operation and no contract.`),
    ...all.flatMap(({ slice, contract }) => [
      ...ownProblems(contract),
      ...Object.keys(contract.refusals).flatMap((code) => refusalProblems(slice, contract.name, code, messages)),
      ...documentProblems(contract, documented),
    ]),
  ];
}

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

function ownProblems({ name, method, path, summary, audience, link, stepUp, params }: Looked): string[] {
  const inPath = [...(path ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  return [
    ...(audiences.includes(audience) ? [] : [`${name}: the audience "${audience}" does not exist.`]),
    ...(audience === 'link' && !link ? [`${name}: says audience "link" and not which kind of link.`] : []),
    ...(stepUp && audience !== 'signed-in' && audience !== 'administrator'
      ? [`${name}: asks a step-up of somebody who has no session.`]
      : []),
    ...(summary.nl.trim() && summary.en.trim() ? [] : [`${name}: needs a summary in Dutch and in English.`]),
    ...(path !== null && Object.keys(params.shape).sort().join() !== [...inPath].sort().join()
      ? [`${name}: the parameters of ${path} and its params schema differ.`]
      : []),
    ...(path === null || /^(\/([a-z0-9-]+|\{\w+\}))+$/.test(path)
      ? []
      : [`${name}: ${path} must be in kebab-case, without a slash at the end.`]),
    ...(/^[a-z][a-zA-Z0-9]+$/.test(name) ? [] : [`${name}: a name is a verb on a noun, in camelCase.`]),
    ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method)
      ? []
      : [`${name}: the method ${method} is not one of ours.`]),
  ];
}

function refusalProblems(slice: string, name: string, code: string, messages: House['messages']): string[] {
  return [
    ...(kebab.test(code) ? [] : [`${name}: the refusal "${code}" is not kebab-case.`]),
    ...(['nl', 'en'] as const)
      .filter((language) => !hasSentence(messages[language], slice, code))
      .map(
        (language) => `${name}: the refusal "${code}" has no sentence in ${language} (words/${language}.ts, refusals).`,
      ),
  ];
}

/** The slice's own sentence, or the house's. */
function hasSentence(spoken: Spoken, slice: string, code: string): boolean {
  return [spoken[slice], spoken['kernel']].some((words) => {
    if (typeof words !== 'object' || words === null || !('refusals' in words)) return false;
    const { refusals } = words;
    return typeof refusals === 'object' && refusals !== null && Object.hasOwn(refusals, code);
  });
}

function documentProblems({ name, method, path }: Looked, documented: House['documented']): string[] {
  if (path === null || documented === null) return [];
  return documented[path]?.[method.toLowerCase()] === undefined
    ? [`${name}: ${method} ${path} is not in openapi.json.`]
    : [];
}
