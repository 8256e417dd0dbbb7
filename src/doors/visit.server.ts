// SPDX-License-Identifier: EUPL-1.2
// The page door: what loaders and actions use, and all they use. They call operations in process, as the visitor.
import { createContext, data, RouterContextProvider, redirect } from 'react-router';
import type { Answer, Contract } from '#kernel/contract.ts';
import { statusOf } from '#kernel/contract.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { type Caller, type Operation, perform, type RawInput } from '#kernel/operation.server.ts';
import { type FieldProblem, isRefusal, type Refusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { formBody, formSchema, typedValues } from './form-data.ts';
import { toStepUp } from './step-up.server.ts';

/** One visit to one page: the house, who comes, and in which language. */
export interface Visit {
  readonly runtime: Runtime;
  readonly caller: Caller;
  readonly language: 'nl' | 'en';
  readonly nonce: string;
  /** Kind of device, for the list of sessions. */
  readonly device: string;
  /** Told when the visitor acts with the secret of a link: the hash of it. */
  readonly onLink?: (keyHash: string) => void;
}

export const visitContext = createContext<Visit>();

type Context = Readonly<RouterContextProvider>;

/** The same visit, acting with the secret of a link in the address instead of a session. */
export function asLink(context: Context, secret: string): Context {
  const visit = context.get(visitContext);
  const linked = new RouterContextProvider();
  const keyHash = hashOf(secret);
  visit.onLink?.(keyHash);
  linked.set(visitContext, { ...visit, caller: { ...visit.caller, keyHash } });
  return linked;
}

/** In a loader: the answer, or the page for the refusal (sign in first; not found; not allowed). */
export async function ask<C extends Contract>(
  context: Context,
  operation: Operation<C>,
  raw: RawInput = {},
): Promise<Answer<C>> {
  const outcome = await asked(context, operation, raw);
  if (!isRefusal(outcome)) return outcome as Answer<C>;
  throw data(outcome, { status: statusOf(operation.contract, outcome.refused) });
}

/** In a loader that has something to show for a refusal too. */
export async function asked<C extends Contract>(
  context: Context,
  operation: Operation<C>,
  raw: RawInput = {},
): Promise<Answer<C> | Refusal> {
  const { runtime, caller } = context.get(visitContext);
  return perform(runtime, caller, operation, raw);
}

/** What a form shows again after a refusal: the refusal itself, what is wrong per field, and all that was typed. */
export interface FormState {
  readonly refused: string;
  readonly refusalValues: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldProblem[];
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * In an action: sends the form to an operation. On success `to` says where to go; on a refusal the same page
 * shows the form again, with everything that was typed. Where the operation wants a second step first, the form waits there.
 */
export async function submit<C extends Contract, Shown = never>(
  context: Context,
  request: Request,
  operation: Operation<C>,
  options: {
    readonly params?: Readonly<Record<string, unknown>>;
    /** Fields of the form that are not part of the body. */
    readonly form?: FormData;
    readonly body?: (body: Record<string, unknown>) => unknown;
  } & (
    | { readonly to: (answer: Answer<C>) => string | Response }
    /** Stays on the page to show something, such as a secret that is shown once. */
    | { readonly show: (answer: Answer<C>) => Shown }
  ),
) {
  const form = options.form ?? (await request.formData());
  const body = formBody(form);
  const fromForm = { ...operation, contract: { ...operation.contract, body: formSchema(operation.contract.body) } };
  const outcome = await asked(context, fromForm, {
    params: options.params ?? {},
    body: options.body ? options.body(body) : body,
  });
  if (isRefusal(outcome)) {
    const onward = outcome.refused === 'step-up-needed' ? toStepUp(request, form) : null;
    if (onward) throw onward;
    const state: FormState = {
      refused: outcome.refused,
      refusalValues: outcome.values ?? {},
      fields: outcome.fields ?? [],
      values: typedValues(form),
    };
    return data(state, { status: statusOf(operation.contract, outcome.refused) });
  }
  if ('show' in options) return options.show(outcome as Answer<C>);
  const next = options.to(outcome as Answer<C>);
  return typeof next === 'string' ? redirect(next, 303) : next;
}

/** The query of an address as plain values; a name given more than once becomes a list, an empty one is left out. */
export function queryOf(request: Request, ...without: readonly string[]): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (value === '' || name === 'taal' || without.includes(name)) continue;
    const known = query[name];
    query[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return query;
}

/** After a form: on to another page, with a cookie when there is one to set. */
export function seeOther(path: string, cookie?: string): Response {
  return redirect(path, { status: 303, ...(cookie ? { headers: { 'Set-Cookie': cookie } } : {}) });
}
