// SPDX-License-Identifier: EUPL-1.2
import { redirect } from 'react-router';

/** The short address people know. */
export const loader = () => redirect('/programmas/city-deals', 301);
