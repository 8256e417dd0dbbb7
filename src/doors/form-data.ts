// SPDX-License-Identifier: EUPL-1.2
// From a submitted form to the body of a contract. Fields named with a leading underscore steer the page, not the operation.
import { parseSubmission } from '@conform-to/dom/future';
import { unstable_coerceFormValue as coerceFormValue } from '@conform-to/zod/v4';
import type { z } from 'zod';

/** The form as nested plain values: `parties[0].name` becomes `{ parties: [{ name }] }`. */
export function formBody(form: FormData): Record<string, unknown> {
  const own = new FormData();
  for (const [name, value] of form) if (!name.startsWith('_')) own.append(name, value);
  return { ...parseSubmission(own).payload };
}

/** Everything that was typed, by field name, to be shown again. */
export function typedValues(form: FormData): Record<string, string | readonly string[]> {
  const values: Record<string, string | readonly string[]> = {};
  for (const name of new Set(form.keys())) {
    const typed = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = typed.length === 1 ? (typed[0] ?? '') : typed;
  }
  return values;
}

const coerced = new WeakMap<z.ZodObject, z.ZodObject>();

/** The same schema, for what a form can send: text for numbers, nothing for an empty field, one value for a list of one. */
export function formSchema<B extends z.ZodObject>(schema: B): B {
  const known = coerced.get(schema) ?? (coerceFormValue(schema) as unknown as z.ZodObject);
  coerced.set(schema, known);
  return known as B;
}
