/** The file of a prisoner with the fields that Iranian law adds. */

import type { CaseFile } from "@bazgasht/core/release"
import type { IranianDebt } from "./debt.ts"
import type { IranianPerson } from "./person.ts"
import type { IranianSentence } from "./sentence.ts"
import type { IranianSentenceEvent } from "./sentence-event.ts"
import type { IranianWork } from "./work.ts"

/** The file of a prisoner with the fields that Iranian law adds. What is absent is unknown. */
export interface IranianCaseFile
  extends Omit<CaseFile, "person" | "sentences" | "events" | "debts" | "work"> {
  readonly person?: IranianPerson
  readonly sentences?: ReadonlyArray<IranianSentence>
  readonly events?: ReadonlyArray<IranianSentenceEvent>
  readonly debts?: ReadonlyArray<IranianDebt>
  readonly work?: IranianWork
}
