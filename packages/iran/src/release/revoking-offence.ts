/** The new offence that ends a leniency measure, in the words that articles 54 and 61 share. */

import { all, any, atMost, type Count, code, type Expression, is, isNot } from "@bazgasht/rules"
import {
  laterOffence,
  laterOffenceDegree,
  laterOffenceIntentional,
  laterOffencePunishment,
} from "../facts/release/supervision.ts"

/** A new intentional offence punishable by hadd, qisas, diyah, or ta'zir of that degree or heavier. */
export const revokingOffence = (lightestDegree: Expression<Count>): Expression<boolean> =>
  all(
    laterOffence,
    laterOffenceIntentional,
    any(
      isNot(laterOffencePunishment, code("tazir")),
      all(is(laterOffencePunishment, code("tazir")), atMost(laterOffenceDegree, lightestDegree)),
    ),
  )
