/** What reports, findings and undertakings say of a case, by the id of the fact they prove. */

import type { Calendar, Value } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { addedTimes } from "../../case-file/added-part.ts"
import type { Chronology } from "../../case-file/chronology.ts"
import type { FactShape } from "../../case-file/fact-shape.ts"
import type { Reported } from "../../case-file/reported.ts"
import { reportedFields } from "../../case-file/reported-fields.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"

/**
 * Reports by the id of the fact: a bare value, or the value with its document, issuer and day.
 *
 * @example
 * const reports: Reports = { goodConduct: { value: true, issuer: "headOfPrison" }, ownConsent: true }
 */
export type Reports = { readonly [fact: string]: Reported<Value> | undefined }

/** The facts that files of a country may report, by their ids. */
export const reportFacts = <F extends FactShape = FactShape>({
  caseFile,
  reportedFacts = [],
}: {
  readonly caseFile: { readonly reports: { readonly [fact: string]: F } }
  readonly reportedFacts?: ReadonlyArray<F>
}): { readonly [fact: string]: F } => ({
  ...Object.fromEntries(reportedFacts.map((fact) => [fact.id, fact])),
  ...caseFile.reports,
})

export const reportsSchema = (jurisdiction: PrisonerFileLaw, calendar: Calendar) =>
  Schema.Struct(reportedFields(reportFacts(jurisdiction), calendar)) as Schema.Constraint as Schema.Codec<
    Reports,
    unknown
  >

/** When {@link Reports} count: from the day of the document. */
export const reportTimes = (jurisdiction: PrisonerFileLaw): Chronology =>
  addedTimes({ reported: reportFacts(jurisdiction), times: jurisdiction.caseFile.reportTimes ?? {} })
