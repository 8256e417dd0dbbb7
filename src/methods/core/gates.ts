// SPDX-License-Identifier: EUPL-1.2
// The limits below which a number would be false precision. Conventions for audiences with 10 to 500 cases, not laws
// of nature: each is a setting with a default, and each result that met one says so.

export const gates = {
  /** Cases per group below which the cases themselves are shown: no p-value. */
  casesPerGroup: 5,
  /** Qualitative comparison: cases per condition below which a warning follows (Marx & Dusa 2011, contested). */
  qcaCasesPerCondition: 2,
  /** Qualitative comparison: more conditions than this and a warning follows. */
  qcaConditions: 7,
  /** Equally good models shown one by one; beyond it their count and what they share. */
  modelsShown: 20,
  /** Necessary condition analysis: an effect that rests on at most this many cases names them. */
  ncaPeers: 2,
  /** Pooling: fewer studies than this and there is no pooled headline. */
  poolStudies: 3,
  /** Pooling: fewer studies than this and no prediction interval is shown. */
  predictionStudies: 5,
  /** Pooling: fewer studies than this and I² is no claim. */
  i2Studies: 10,
  /** Pooling: fewer studies than this and there is no meta-regression and no funnel test. */
  moderatorStudies: 10,
  /** Survival: the curve is grey where fewer than this are at risk. */
  atRisk: 5,
  /** Survival: events per Cox coefficient below which a warning follows. */
  coxEvents: 10,
  /** What if we stop pushing: fewer results that fell silent or back than this and there is no answer. */
  whatIfEvents: 10,
  /** Interrupted series: points on a side below which only a chart is given. */
  seriesPoints: 8,
  /** Interrupted series: from this length on AR(1) by REML rather than least squares (Turner et al. 2021). */
  seriesLong: 12,
  /** Randomisation inference: fewer units than this and cluster-robust standard errors mislead. */
  clusters: 30,
  /** Exact enumeration up to this many assignments; beyond it a seeded sample. */
  enumerate: 200_000,
} as const;

export type Gates = typeof gates;
