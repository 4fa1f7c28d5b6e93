/** The file of a prisoner as Iranian law asks for it. */

import type { CaseFileLaw } from "@bazgasht/core/case-file"
import { debtKinds } from "../facts/debt/debt.ts"
import { furloughKinds } from "../facts/release/furlough.ts"
import { imprisonmentKinds } from "../facts/release/sentence.ts"
import { check } from "./checks.ts"
import { addedToDebt, ceilingOfDebt, factsOfDebt } from "./debt.ts"
import { creditedFacts, furtherCredit } from "./detention-credit.ts"
import { addedToConviction, addedToPerson } from "./person.ts"
import { fields } from "./prisoner-fields.ts"
import { addedPunishments, type IranianPunishments } from "./punishments.ts"
import { reports, reportTimes } from "./reports.ts"
import { addedToSentence } from "./sentence.ts"
import { addedToEvent, sentenceEvents } from "./sentence-event.ts"
import { factsOfFile, factsOfSentence, factsWithoutSentence, statedOfSentence } from "./sentence-facts.ts"
import { work } from "./work.ts"

/** The file of a prisoner as Iranian law asks for it. */
export const caseFileLaw: CaseFileLaw = {
  imprisonment: imprisonmentKinds.map((code) => ({
    code,
    // Only terms of ta'zir are weighed against each other (IPC 134).
    weighs: code === "tazir",
    // Whether detention shortens a compulsory residence is said by no article that we have seen.
    credited: code !== "exile",
  })),
  furloughs: furloughKinds,
  events: sentenceEvents,
  debts: debtKinds,
  person: addedToPerson,
  earlierConviction: addedToConviction,
  sentence: addedToSentence,
  punishments: addedPunishments,
  event: addedToEvent,
  reports,
  reportTimes,
  debt: addedToDebt,
  work,
  statedOfSentence,
  reducible: { lashes: (punishments) => (punishments as IranianPunishments).lashes?.count },
  furtherCredit,
  creditedFacts,
  factsOfFile,
  factsOfSentence,
  factsWithoutSentence,
  factsOfDebt,
  ceilingOfDebt,
  check,
  isPersonal: (path) =>
    (path[0] === "debts" && path.includes("victimSex")) ||
    (path.at(-1) === "id" && path.includes("complainants")),
  fields,
}
