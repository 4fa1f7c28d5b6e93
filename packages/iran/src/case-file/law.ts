/** The file of a prisoner as Iranian law asks for it. */

import type { CaseFileLaw } from "@bazgasht/core/case-file"
import type { CaseFile } from "@bazgasht/core/release"
import { debtKinds } from "../facts/debt/debt.ts"
import { furloughKinds } from "../facts/release/furlough.ts"
import { imprisonmentKinds } from "../facts/release/sentence.ts"
import { check } from "./checks.ts"
import { addedToDebt, ceilingOfDebt, factsOfDebt, type IranianDebt } from "./debt.ts"
import { creditedFacts, furtherCredit } from "./detention-credit.ts"
import { addedToConviction, addedToPerson, type IranianPerson } from "./person.ts"
import { fields } from "./prisoner-fields.ts"
import { reports, reportTimes } from "./reports.ts"
import {
  addedPunishments,
  addedToEvent,
  addedToSentence,
  type IranianPunishments,
  type IranianSentence,
  type IranianSentenceEvent,
  sentenceEvents,
} from "./sentence.ts"
import { factsOfFile, factsOfSentence, factsWithoutSentence, statedOfSentence } from "./sentence-facts.ts"
import { type IranianWork, work } from "./work.ts"

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

// The file of a prisoner with the fields that Iranian law adds.

/** The file of a prisoner with the fields that Iranian law adds. What is absent is unknown. */
export interface IranianCaseFile
  extends Omit<CaseFile, "person" | "sentences" | "events" | "debts" | "work"> {
  readonly person?: IranianPerson
  readonly sentences?: ReadonlyArray<IranianSentence>
  readonly events?: ReadonlyArray<IranianSentenceEvent>
  readonly debts?: ReadonlyArray<IranianDebt>
  readonly work?: IranianWork
}
