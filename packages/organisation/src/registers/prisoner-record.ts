import type { Jurisdiction } from "@bazgasht/core"
import { decodeCaseFile } from "@bazgasht/core/release"
import * as Result from "effect/Result"
import type { Known, RecordContent, RecordFields } from "./record/record-content.ts"
import { identifiersField } from "./record/record-identifiers.ts"
import type { RecordState } from "./record/record-protocol.ts"
import { registerOf } from "./record/register.ts"

const fields: RecordFields = {
  person: "part",
  sentences: { entries: "id" },
  custody: "part",
  events: { entries: "id" },
  reports: "part",
  debts: { entries: "id" },
  work: "part",
}

/** The file of a prisoner as a document; `decodeCaseFile` reads it. */
export interface PrisonerFileDocument extends RecordContent {
  readonly kind: "prisoner"
  readonly id: string
}

const documentOf = (
  id: string,
  { [identifiersField]: _, ...content }: RecordContent,
): PrisonerFileDocument => ({
  ...content,
  kind: "prisoner",
  id,
})

/**
 * The register of prisoners. A record says what the file of a prisoner says, field by field; its id is the id by which cases name the
 * prisoner.
 *
 * @example
 * Object.keys(prisonerRegister.fields) // => ["person", "sentences", "custody", "events", "reports", "debts", "work", "identifiers"]
 */
export const prisonerRegister = /* @__PURE__ */ registerOf({
  kind: "prisonerRecord",
  fields,
  claim: "prisonerIdentifier",
  ofPeople: true,
  flawsIn: (jurisdiction: Jurisdiction) => (content) => {
    const decoded = decodeCaseFile(documentOf("record", content), jurisdiction)
    return Result.isFailure(decoded) ? decoded.failure : []
  },
})

/**
 * The file of a prisoner as the register has it on a day: what the record says of `on`, as far as it was known on `knownOn`. What the record doesn't
 * say is absent, and so unknown. `undefined` where nobody has registered the prisoner.
 *
 * @example
 * // On 1 March a debt became known that there has been since 10 January.
 * const on = gregorianDay(2025, 2, 1)
 * prisonerFileOf(prisonerRecord, { on, knownOn: on })
 * // => { debts: [], person: { sex: "male" }, kind: "prisoner", id: "reza" }
 * prisonerFileOf(prisonerRecord, { on, knownOn: gregorianDay(2025, 3, 1) })?.["debts"] // => [{ id: "d-1", kind: "compensation" }]
 */
export const prisonerFileOf = (record: RecordState, known: Known): PrisonerFileDocument | undefined =>
  record.stage === "none" ? undefined : documentOf(record.subject, prisonerRegister.contentOf(record, known))
