/** What a readiness profile says to a round of placement, in the shape in which a file speaks of work. */

import type { Day } from "@bazgasht/rules"
import { knownOnly } from "../../../case-file/known-only.ts"
import type { Work } from "../../model/work.ts"
import type { ReadinessState } from "./readiness-protocol.ts"
import { restrictionsOn, usableProfile } from "./readiness-reading.ts"

/**
 * What a file says of work, with the parts that the readiness profile keeps as they may be used on a day. Where there is no usable
 * profile they are unknown, whatever the file says: whoever takes the consent back is weighed by them in no round any more.
 *
 * @example
 * const day = gregorianDay(2025, 2, 10)
 * workWithProfile({ skills: [{ skill: "cooking" }], consentToWork: true }, state, day).skills // => [{ skill: "welding", level: 2 }]
 * // After the consent is withdrawn nothing of the profile counts.
 * workWithProfile({ skills: [{ skill: "cooking" }], consentToWork: true }, withdrawn, day) // => { consentToWork: true }
 */
export const workWithProfile = (work: Work, state: ReadinessState, day: Day): Work => {
  const { certificates, experience, interests, skills } = usableProfile(state) ?? {}
  return knownOnly({
    ...work,
    skills,
    certificates: certificates?.map(({ occupation, on }) => ({ occupation, on })),
    experience,
    preferredOccupations: interests,
    medicalRestrictions: restrictionsOn(state, day)?.map(({ restriction }) => restriction),
  })
}
