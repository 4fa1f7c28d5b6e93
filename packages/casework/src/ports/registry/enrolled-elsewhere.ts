import type { EnrolmentAnswer } from "./enrolment.ts"

/**
 * Whether a person is enrolled with another agency, by what all of them say: `true` where one says yes, `false` where all say no, and `undefined`, which is not
 * known, everywhere else, also where nobody was asked. A fact takes it as it is: what is not known keeps a decision open.
 *
 * @example
 * const on = jalaliDay(1404, 7, 1)
 * const no = { answer: "no", source: "reliefCommittee", on } as const
 * const unknown = { answer: "unknown", source: "welfareOrganization", on, code: "dci.time" } as const
 * enrolledElsewhere([no, { ...no, source: "welfareOrganization" }]) // => false
 * enrolledElsewhere([no, unknown]) // => undefined
 * enrolledElsewhere([unknown, { answer: "yes", source: "reliefCommittee", on, programmes: [] }]) // => true
 */
export const enrolledElsewhere = (answers: ReadonlyArray<EnrolmentAnswer>): boolean | undefined => {
  if (answers.some(({ answer }) => answer === "yes")) return true
  return answers.length > 0 && answers.every(({ answer }) => answer === "no") ? false : undefined
}
