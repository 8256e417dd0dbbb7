// SPDX-License-Identifier: EUPL-1.2
// The way to the second step and back, without losing a word. A refused form is sent on as it is (307: same method, same
// fields) to the page that asks for the second step, which carries it along unseen and sends it back in the same way.
import { redirect } from 'react-router';

export const stepUpPage = '/account/bevestigen';

/** Fields of the second step itself; all others belong to the form that waits. */
const own = '_stap';

/** Sends the form that was just refused on to the second step. A form with a file cannot travel: `null`. */
export function toStepUp(request: Request, form: FormData): Response | null {
  if ([...form.values()].some((value) => typeof value !== 'string')) return null;
  const { pathname, search } = new URL(request.url);
  return redirect(`${stepUpPage}?naar=${encodeURIComponent(pathname + search)}`, 307);
}

/** The form that waits, field by field; `null` when somebody just came to the page. */
export function carriedForm(form: FormData): (readonly [string, string])[] | null {
  if (form.has(own) && !form.has(`${own}-verder`)) return null;
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith(own) ? [[name, value] as const] : [],
  );
}

/** Back to where one was: the form that waited is sent after all, or the page is shown. */
export const backTo = (path: string, carried: unknown): Response => redirect(path, carried === null ? 303 : 307);
