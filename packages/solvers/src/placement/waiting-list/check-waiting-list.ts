import type { Day } from "@bazgasht/rules"
import type { WaitingApplication, WaitingJump, WaitingList } from "./waiting-list.ts"
import { WaitingListError, type WaitingListErrorCode } from "./waiting-list-error.ts"

const isBlank = (words: string): boolean => words.trim() === ""

const isWaitingOn = (day: Day, { appliedOn, leftOn }: WaitingApplication): boolean =>
  appliedOn <= day && (leftOn === undefined || day < leftOn)

const wrongApplications = ({ applications, tieBreaker }: WaitingList): ReadonlyArray<WaitingListError> => {
  const errors: Array<WaitingListError> = []
  const note = (code: WaitingListErrorCode, application: string): void => {
    errors.push(new WaitingListError({ code, application }))
  }
  for (const [id, of] of Map.groupBy(applications, (one) => one.id))
    if (of.length > 1) note("application.duplicate", id)
  for (const { appliedOn, id, leftOn } of applications)
    if (leftOn !== undefined && leftOn < appliedOn) note("application.leftTooEarly", id)
  if (tieBreaker.kind === "lottery") return errors
  for (const sameDay of Map.groupBy(applications, ({ appliedOn }) => appliedOn).values())
    for (const { id, sequence } of sameDay)
      if (sequence === undefined) note("application.sequenceMissing", id)
      else if (sameDay.some((other) => other.id !== id && other.sequence === sequence))
        note("application.sequenceDuplicate", id)
  return errors
}

const wrongJump = (
  { application, before, day, officer, reason }: WaitingJump,
  applications: ReadonlyMap<string, WaitingApplication>,
): ReadonlyArray<WaitingListErrorCode> => {
  const pair = [applications.get(application), applications.get(before)]
  const isKnown = pair.every((one) => one !== undefined)
  return [
    ...(isBlank(reason) ? ["jump.reasonMissing" as const] : []),
    ...(isBlank(officer) ? ["jump.officerMissing" as const] : []),
    ...(isKnown ? [] : ["jump.unknownApplication" as const]),
    ...(isKnown && !pair.every((one) => isWaitingOn(day, one)) ? ["jump.notWaiting" as const] : []),
  ]
}

/** Everything that is wrong with a list but for jumps that do not go forward: that only shows when the jumps are made. */
export const checkWaitingList = (list: WaitingList): ReadonlyArray<WaitingListError> => {
  const applications = new Map(list.applications.map((application) => [application.id, application]))
  const errors = [...wrongApplications(list)]
  for (const jump of list.jumps)
    for (const code of wrongJump(jump, applications))
      errors.push(new WaitingListError({ code, application: jump.application, before: jump.before }))
  for (const [application, jumps] of Map.groupBy(list.jumps, (jump) => jump.application))
    if (new Set(jumps.map(({ day }) => day)).size < jumps.length)
      errors.push(new WaitingListError({ code: "jump.duplicate", application }))
  return errors
}
