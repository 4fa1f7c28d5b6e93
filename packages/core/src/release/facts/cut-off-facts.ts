/** The facts of a sentence on days that laws fix, such as the cut-off day of a pardon. */

import type { Day, Facts } from "@bazgasht/rules"
import { knownOnly } from "../../case-file/known-only.ts"
import type { CutOff } from "../../jurisdiction.ts"
import type { CaseFile } from "../model/case-file.ts"
import type { CaseFileShape } from "../model/case-file-law.ts"
import { eventEffects } from "./event-effects.ts"

/**
 * The file with what had happened to the sentence by a day. Grace of the day itself is left out: what is measured on a cut-off
 * day is the sentence that grace finds. It is the file itself where nothing happened later.
 */
export const fileByCutOff = (file: CaseFile, law: CaseFileShape, day: Day): CaseFile => {
  const { custody, events } = file
  const effects = eventEffects(law)
  const escapes = custody?.escapes?.flatMap(({ from, to }) =>
    from >= day ? [] : [{ from, to: to === undefined || to > day ? day : to }],
  )
  const before = events?.filter((event) => event.day < day || (event.day === day && !effects.isGrace(event)))
  const isOver =
    custody?.escapes?.every(({ from, to }) => from < day && to !== undefined && to <= day) ?? true
  if (before?.length === events?.length && isOver) return file
  return {
    ...file,
    ...(before === undefined ? {} : { events: before }),
    ...(escapes === undefined ? {} : { custody: { ...custody, escapes } }),
  }
}

/** The facts of a cut-off day, from the facts of the sentence as it was then. */
export const factsOfCutOff = ({ facts }: CutOff, then: Facts): Facts =>
  knownOnly(
    Object.fromEntries(Object.entries(facts).map(([source, fact]) => [fact.id, then[source]] as const)),
  ) as Facts
