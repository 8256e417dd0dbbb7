// SPDX-License-Identifier: EUPL-1.2
import { data } from 'react-router';

/** Any address that no slice knows: the same page as for what is not yours. */
export function loader() {
  throw data({ refused: 'not-found' }, { status: 404 });
}

export default function NotFound() {
  return null;
}
