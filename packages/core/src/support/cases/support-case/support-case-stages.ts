import * as Schema from "effect/Schema"

/**
 * The stages of a support case, in the order in which a smooth case passes them, the ended ones last.
 *
 * - `none`: there is no case yet
 * - `intake`: opened, and waits to be screened
 * - `awaitingInformation`: screened, and facts are missing that could decide it
 * - `assessment`: screened in; its need is to be assessed
 * - `assessed`: assessed, and waits for approval
 * - `waitlisted`: approved, and waits for a place within the budget
 * - `active`: supported
 * - `suspended`: the association still carries the family, but it earns nothing
 * - `phasingOut`: the end of support is fixed; the last cycle is still to be settled
 * - `graduated`: the family carries itself, and is watched for a while
 * - `referred`, `declined`, `lapsed`, `closed`, `transferred`: ended; some of them may be reopened
 */
export type SupportStage = ReturnType<typeof supportStageSchema>["Type"]

export const supportStageSchema = () =>
  Schema.Literals([
    "none",
    "intake",
    "awaitingInformation",
    "assessment",
    "assessed",
    "waitlisted",
    "active",
    "suspended",
    "phasingOut",
    "graduated",
    "referred",
    "declined",
    "lapsed",
    "closed",
    "transferred",
  ])

const ended: ReadonlySet<SupportStage> = new Set([
  "none",
  "referred",
  "declined",
  "lapsed",
  "closed",
  "transferred",
])

/**
 * Whether a case in the stage is open: something is still to come without its being reopened; a family that has
 * graduated is still watched. A household has at most one open case with an association.
 *
 * @example
 * isOpenSupportCase("graduated") // => true
 */
export const isOpenSupportCase = (stage: SupportStage): boolean => !ended.has(stage)
