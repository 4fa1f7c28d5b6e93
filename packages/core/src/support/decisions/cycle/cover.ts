/** Whether families are covered on the day of a snapshot, as `decide` would say it, for many families. */

import { answerOf, type Day } from "@bazgasht/rules"
import { type CompileSetting, compileAnswer } from "@bazgasht/rules/columns"
import type { SupportProgramme } from "../programme.ts"
import type { CycleFamily } from "./snapshot.ts"

/** Whether a family is covered; where another payer is competent, who. */
export type CoverState =
  | { readonly cover: "yes" | "no" | "unknown" }
  | { readonly cover: "referred"; readonly to: string }

/** The day on which cover is asked: that of the snapshot, or the last day of a support that had ended before it. */
export const dayOfCover = (family: CycleFamily, lockedOn: Day): Day =>
  family.status === "active" && family.end !== undefined
    ? (Math.min(lockedOn, family.end - 1) as Day)
    : lockedOn

const [no, unknown, yes] = (["no", "unknown", "yes"] as const).map((cover): CoverState => ({ cover })) as [
  CoverState,
  CoverState,
  CoverState,
]

/** Prepares whether families are covered. Referrals come first, in the order of the rule; an open one leaves the answer open. */
export const prepareCover = (
  { cover }: SupportProgramme,
  setting: CompileSetting,
  lockedOn: Day,
): ((family: CycleFamily) => CoverState) => {
  const { answer } = compileAnswer(cover, setting)
  const referrals = cover.referrals.map(({ to, when }) => ({
    applies: compileAnswer(when as Parameters<typeof compileAnswer>[0], setting).answer,
    state: { cover: "referred", to: to.id } as const,
  }))
  return (family) => {
    const day = dayOfCover(family, lockedOn)
    for (const { applies, state } of referrals) {
      const holds = applies(family.facts, day)
      if (holds === 2) return state
      if (holds === 1) return unknown
    }
    const holds = answerOf(answer(family.facts, day))
    return holds === "yes" ? yes : holds === "no" ? no : unknown
  }
}
