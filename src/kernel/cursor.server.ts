// SPDX-License-Identifier: EUPL-1.2

/** Where a list goes on: the sorted value and the id of the last item that was given. */
export interface Cursor {
  readonly value: string | number;
  readonly id: string;
}

/** A cursor as text, opaque to whoever carries it; it names its order, so that it fits no other. */
export function writeCursor(order: string, { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

/** Reads a cursor back; `null` when it is none, or one of another order. */
export function readCursor(order: string, text: string): Cursor | null {
  const parts = partsOf(text);
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== order) return null;
  const [, value, id] = parts;
  const readable = typeof id === 'string' && (typeof value === 'string' || typeof value === 'number');
  return readable ? { value, id } : null;
}

function partsOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
