import type { Day } from "@bazgasht/rules"
import { knownOnly } from "../../../case-file/known-only.ts"
import type { BroughtSkills } from "../../decisions/skill-match/skills.ts"
import type { ActionProgress, MedicalRestriction, ReadinessAction, ReadinessProfile } from "./profile.ts"
import type { ReadinessIn, ReadinessState } from "./readiness-protocol.ts"

/**
 * The profile that may be used: `undefined` where the person has not consented, has taken the consent back, or wants no support
 * for now.
 *
 * @example
 * usableProfile(state)?.skills // => [{ skill: "welding", level: 2 }]
 * usableProfile(withdrawn) // => undefined
 */
export const usableProfile = (state: ReadinessState): ReadinessProfile | undefined =>
  state.stage === "preparing" || state.stage === "ready" || state.stage === "stale"
    ? state.profile
    : undefined

/**
 * What the person brings to an opening. Without a usable profile everything is unknown, and so is what is not recorded.
 *
 * @example
 * broughtBy(state) // => { skills: [{ skill: "welding", level: 2 }], certificates: ["7212"] }
 * // After the consent is withdrawn nothing is known of what they bring, which is not the same as nothing.
 * broughtBy(withdrawn) // => {}
 */
export const broughtBy = (state: ReadinessState): BroughtSkills => {
  const { certificates, experience, interests, skills } = usableProfile(state) ?? {}
  return knownOnly({
    skills,
    certificates: certificates?.map(({ occupation }) => occupation),
    experience,
    wishes: interests,
  })
}

/**
 * What the person may not do on a day for reasons of health; `undefined` where no physician has said, or it may not be used. The last day of
 * a restriction is still one of its days.
 *
 * @example
 * // A physician forbids work on heights until the end of March.
 * const heights = { restriction: "heights", until: gregorianDay(2025, 3, 31) }
 * restrictionsOn(state, gregorianDay(2025, 3, 31)) // => [heights]
 * restrictionsOn(state, gregorianDay(2025, 4, 1)) // => []
 * restrictionsOn(withdrawn, gregorianDay(2025, 3, 31)) // => undefined
 */
export const restrictionsOn = (
  state: ReadinessState,
  day: Day,
): ReadonlyArray<MedicalRestriction> | undefined =>
  usableProfile(state)?.restrictions?.filter(({ until }) => until === undefined || day <= until)

/**
 * How far an action is; one that is not listed has not been started.
 *
 * @example
 * const profile = usableProfile(preparing)
 * profile && progressOf(profile, "identityPapers") // => "completed"
 * profile && progressOf(profile, "bankAccount") // => "notStarted"
 */
export const progressOf = ({ actions = [] }: ReadinessProfile, action: ReadinessAction): ActionProgress =>
  actions.find((one) => one.action === action)?.progress ?? "notStarted"

/**
 * Those of the required actions that are not completed, in the order in which they are required.
 *
 * @example
 * const profile = usableProfile(preparing)
 * profile && openActions(profile, ["bankAccount", "identityPapers"]) // => ["bankAccount"]
 */
export const openActions = (
  profile: ReadinessProfile,
  required: ReadonlyArray<ReadinessAction>,
): ReadonlyArray<ReadinessAction> => required.filter((action) => progressOf(profile, action) !== "completed")

/** The first day on which a declaration is stale. */
export const staleFrom = ({ reviewBy }: ReadinessIn<"ready" | "stale">): Day => (reviewBy + 1) as Day

/**
 * Whether a person is ready on a day: declared ready, and the review not overdue, whether or not somebody has recorded that.
 *
 * @example
 * // Declared ready on 20 January 2025; the declaration holds for six months without a review.
 * isReadyOn(state, gregorianDay(2025, 7, 20)) // => true
 * isReadyOn(state, gregorianDay(2025, 7, 21)) // => false
 * isReadyOn(preparing, gregorianDay(2025, 7, 20)) // => false
 */
export const isReadyOn = (state: ReadinessState, day: Day): boolean =>
  state.stage === "ready" && day < staleFrom(state)
