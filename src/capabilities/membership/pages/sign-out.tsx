// SPDX-License-Identifier: EUPL-1.2
import { redirect } from 'react-router';
import { endedSessionCookie } from '#doors/cookies.server.ts';
import { asked, seeOther } from '#doors/visit.server.ts';
import { signOut } from '../operations.server.ts';
import type { Route } from './+types/sign-out.ts';

export const loader = () => redirect('/');

export async function action({ context }: Route.ActionArgs) {
  await asked(context, signOut);
  return seeOther('/', endedSessionCookie);
}
