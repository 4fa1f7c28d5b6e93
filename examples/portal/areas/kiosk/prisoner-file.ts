/** The file of the prisoner who is signed in, as the register has it today, and everything that is decided of it. */

import { employmentOutlook, workFacts, workHistory } from "@bazgasht/core/employment"
import type { PrisonerDecisions } from "@bazgasht/core/letters"
import { type CaseFile, debtOutlook, decodeCaseFile, outlook } from "@bazgasht/core/release"
import type { Officer } from "@bazgasht/example-systems/offices.ts"
import { stateOf } from "@bazgasht/example-systems/systems.ts"
import { debtProgramme, employmentProgramme, iran, iranPack, releaseRoutes } from "@bazgasht/iran"
import { prisonerFileOf } from "@bazgasht/organisation/registers"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Portal } from "../../portal.ts"

/** The file of a prisoner on a day, as a reader may see it. */
export const fileOfPrisoner = async (
  { systems }: Portal,
  reader: Officer,
  prisoner: string,
  day: Day,
): Promise<CaseFile> => {
  const record = await stateOf(systems.cases.prisonerRecord, reader, prisoner)
  return Result.getOrThrow(decodeCaseFile(prisonerFileOf(record, { on: day, knownOn: day }), iran))
}

/** What is decided about a prisoner on a day: ways out, debts and work. */
export const decisionsOf = (file: CaseFile, today: Day): PrisonerDecisions => {
  const facts = workFacts(file, iran, today)
  const setting = { pack: iranPack, today, history: workHistory(file, iran, today) }
  const debts = debtOutlook(file, facts, debtProgramme, iran, setting)
  return {
    today,
    routes: outlook(releaseRoutes, facts, setting).routes,
    ...(file.debts === undefined && debts.debts.length === 0 ? {} : { debts }),
    ...(file.work === undefined
      ? {}
      : { employment: employmentOutlook(facts, employmentProgramme, setting) }),
  }
}
