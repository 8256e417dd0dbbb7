// SPDX-License-Identifier: EUPL-1.2
// What comes to a page is a form that a page could have sent; anything else is turned away before a page reads it.
import { formBody } from './form-data.ts';

/** `parties[0].name`, or `_doel`. Places in a list end at 999: one field must not make a list of millions. */
const fieldName = /^[\w-]{1,80}(?:\.[\w-]{1,80}|\[\d{0,3}\]){0,8}$/;

/** Whether a request carries a form whose fields have names that fit together. Reads a copy; the request stays whole. */
export async function hasReadableForm(request: Request): Promise<boolean> {
  try {
    const form = await request.clone().formData();
    for (const name of form.keys()) if (!fieldName.test(name) || isBornWith(name)) return false;
    formBody(form);
    return true;
  } catch {
    return false;
  }
}

/** What every object has by birth, such as `toString`, is no name of a field, and would be found where nothing was set. */
const isBornWith = (name: string): boolean => name.split(/[.[\]]/).some((part) => part in Object.prototype);
