/** How the file of a prisoner is read under Iranian law, whatever is asked of it. */

import type { CaseFileShape } from "@bazgasht/core/case-file"
import { debtKinds } from "../facts/debt/debt.ts"
import { furloughKinds } from "../facts/release/furlough.ts"
import { imprisonmentKinds } from "../facts/release/sentence.ts"
import { check } from "./checks.ts"
import { ceilingOfDebt, factsOfDebt, furtherOfDebt } from "./debt.ts"
import { creditedFacts, furtherCredit } from "./detention-credit.ts"
import { addedToConviction, personTimes } from "./person.ts"
import { reportTimes } from "./reports.ts"
import {
  addedPunishments,
  addedToEvent,
  addedToSentence,
  type IranianPunishments,
  sentenceEvents,
} from "./sentence.ts"
import { factsOfFile, factsOfSentence, factsWithoutSentence } from "./sentence-facts.ts"
import { debtShapes, personShapes, reportShapes, sentenceShapes, workShapes } from "./shapes.ts"
import { furtherOfWork } from "./work.ts"

/** The shape of a prisoner's file. */
export const caseFileShape: CaseFileShape = {
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
  person: { reported: personShapes, times: personTimes },
  earlierConviction: addedToConviction,
  sentence: addedToSentence,
  punishments: addedPunishments,
  event: addedToEvent,
  reports: reportShapes,
  reportTimes,
  debt: { reported: debtShapes, ...furtherOfDebt },
  work: { reported: workShapes, ...furtherOfWork },
  statedOfSentence: sentenceShapes,
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
}
