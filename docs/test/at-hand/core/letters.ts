/** The letters of the invented country, and what is decided in it. */

import type { LetterLaw } from "@bazgasht/core/letters"
import { letters } from "../../../../packages/core/test/country/ruritania-letters.ts"
import {
  candidates as given,
  crowns as inCrowns,
  stopping as policy,
} from "../solvers/placement/admission.ts"
import { record as computed, snapshot as locked } from "./support/decisions/cycle.ts"
import { programme as decided, pack as law } from "./support.ts"

export const letterLaw: LetterLaw = letters
export const programme = decided
export const pack = law
export const record = computed
export const snapshot = locked
export const candidates = given
export const crowns = inCrowns
export const stopping = policy
