/** The file of a prisoner as Iranian law asks for it. */

import type { CaseFileLaw } from "@bazgasht/core/case-file"
import type { CaseFile } from "@bazgasht/core/release"
import { addedToDebt, type IranianDebt } from "./debt.ts"
import { addedToConviction, addedToPerson, type IranianPerson } from "./person.ts"
import { fields } from "./prisoner-fields.ts"
import { reports } from "./reports.ts"
import {
  addedPunishments,
  addedToEvent,
  addedToSentence,
  type IranianSentence,
  type IranianSentenceEvent,
} from "./sentence.ts"
import { statedOfSentence } from "./sentence-facts.ts"
import { caseFileShape } from "./shape.ts"
import { type IranianWork, work } from "./work.ts"

/** The file of a prisoner as Iranian law asks for it: its shape, and the words of its facts and fields. */
export const caseFileLaw: CaseFileLaw = {
  ...caseFileShape,
  person: addedToPerson,
  earlierConviction: addedToConviction,
  sentence: addedToSentence,
  punishments: addedPunishments,
  event: addedToEvent,
  reports,
  debt: addedToDebt,
  work,
  statedOfSentence,
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
