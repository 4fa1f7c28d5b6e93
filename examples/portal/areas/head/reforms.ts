/** The reforms that the head may try: each is one choice of a number that the law names. */

import { type Text, text } from "@bazgasht/rules"
import type { Reform } from "@bazgasht/simulation"

/** A reform with what it asks. */
export interface OfferedReform extends Reform {
  /** The number of today, and the one of the reform. */
  readonly change: Text
}

const share = (
  id: string,
  numerator: number,
  denominator: number,
  title: Text,
  change: Text,
): OfferedReform => ({
  id,
  title,
  change,
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator, denominator },
    },
  ],
})

/** Every reform that may be tried. */
export const offeredReforms: ReadonlyArray<OfferedReform> = [
  share(
    "quarter",
    1,
    4,
    text("آزادی مشروط پس از یک‌چهارم", "conditional release after a quarter"),
    text(
      "شرط گذراندن حبس تا ده سال: یک‌سوم ← یک‌چهارم",
      "part of a term of up to ten years to be served: a third → a quarter",
    ),
  ),
  share(
    "half",
    1,
    2,
    text("آزادی مشروط پس از نیمی از مدت", "conditional release after a half"),
    text(
      "شرط گذراندن حبس تا ده سال: یک‌سوم ← نصف",
      "part of a term of up to ten years to be served: a third → a half",
    ),
  ),
  {
    id: "bill",
    title: text("لایحهٔ محکومیت‌های مالی", "the bill on financial convictions"),
    change: text(
      "نظارت الکترونیکی به جای حبس محکومان مالی",
      "electronic monitoring in place of prison for judgment debtors",
    ),
    changes: [{ change: "chooseReading", policy: "financialConvictionsBillInForce", option: "inForce" }],
  },
]
