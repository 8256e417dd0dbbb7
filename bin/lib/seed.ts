// SPDX-License-Identifier: EUPL-1.2
// Property tests draw the same cases on every run, so that a change is never refused for somebody else's rare case.
// TEGENVEER_SEED=random draws new ones (and says which, on failure); TEGENVEER_SEED=<number> draws those of that seed.
import fc from 'fast-check';

const wanted = process.env['TEGENVEER_SEED'] ?? '2026';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
