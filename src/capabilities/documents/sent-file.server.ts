// SPDX-License-Identifier: EUPL-1.2

/** A form with a file in it, as the operation takes it: the name and the contents as base64. */
export async function withSentFile(form: FormData): Promise<FormData> {
  const sent = form.get('file');
  const own = new FormData();
  for (const [name, value] of form) if (name !== 'file') own.append(name, value);
  if (sent instanceof File && sent.size > 0) {
    own.set('fileName', sent.name.slice(0, 200) || 'document');
    own.set('_content', Buffer.from(await sent.arrayBuffer()).toString('base64'));
  } else own.set('fileName', 'document');
  return own;
}

/** Contents go beside the form: what is shown again after a refusal is what was typed, not a file. */
export const withContent = (form: FormData) => (body: Record<string, unknown>) => ({
  ...body,
  content: String(form.get('_content') ?? ''),
});
