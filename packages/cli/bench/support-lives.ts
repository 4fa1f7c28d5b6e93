/** Lives of families whose support begins, one after the other over some years. */

import type { Json } from "@bazgasht/casework/ports"

/** How many families of how many associations apply, over how many years, and from which day on. */
export interface Intake {
  readonly cases: number
  readonly associations: number
  readonly years: number
  readonly first: number
}

/** The bodies of the events of a family: from its application to its support, half a year of days, under one of the associations. */
export const supportLives =
  ({ associations, cases, first, years }: Intake) =>
  (number: number): ReadonlyArray<Json> => {
    const subject = `case-${String(number).padStart(6, "0")}`
    const begun = first + Math.floor((number * 365 * years) / cases)
    const receipt = {
      ...{ pack: "pack-1", rule: "SUP-COVER", rulesDigest: "rules-1", parametersDigest: "parameters-1" },
      ...{ factsDigest: "facts-1", choices: {}, dayCount: "C1", calendar: "jalali" },
    }
    const content: ReadonlyArray<object> = [
      {
        ...{
          type: "opened",
          stage: "intake",
          household: `household-${number}`,
          members: [`person-${number}`],
        },
        association: `association-${String(number % associations).padStart(3, "0")}`,
        basis: { kind: "consent", document: `document-${number}` },
        custody: { episode: `custody-${number}`, from: begun - 60 },
      },
      {
        ...{ type: "screenedIn", stage: "assessment" },
        receipt: { ...receipt, today: begun + 3, lawDay: begun + 3 },
      },
      {
        ...{ type: "needAssessed", stage: "assessed" },
        assessment: {
          on: begun + 20,
          visit: { kind: "visited", on: begun + 15 },
          score: 7,
          breakdown: [],
        },
      },
      { type: "approved", stage: "waitlisted" },
      {
        ...{ type: "supportStarted", stage: "active", run: "run-1" },
        ...{ from: begun + 40, reviewDue: begun + 400 },
      },
    ]
    return content.map((each, place) => ({
      ...{ subject, version: place + 1, command: `${subject}-${place + 1}`, at: begun + 10 * place },
      ...{ by: { id: "p-4", role: "socialWorker" }, policyDigest: "policy-1" },
      ...each,
    })) as ReadonlyArray<Json>
  }
