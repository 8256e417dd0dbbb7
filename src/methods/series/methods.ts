// SPDX-License-Identifier: EUPL-1.2
import { interruptedSeries, medianTrend, steadyChart, trajectory } from './series.ts';

export const methods = [trajectory, steadyChart, medianTrend, interruptedSeries];
