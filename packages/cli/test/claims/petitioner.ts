/**
 * A process that lives a petition for one debt up to its payment, over a store: `petitioner.ts <store> <subject> <obligation>`. The store is a
 * file or the address of a server with a schema, `postgres://…#schema`. It says `ready`, waits for a line, and writes the stage that the
 * petition reached or the code at which it ended.
 */

import { once } from "node:events"
import { accessBy, caseKinds, casesAsPromises, type StorageAdapter } from "@bazgasht/core"
import { debtPetitionTerms, jalali, jalaliDay } from "@bazgasht/iran"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"

const [store = "", subject = "", obligation = ""] = process.argv.slice(2)

const setting = { terms: debtPetitionTerms, calendar: jalali, policyDigest: "policy-1" }
const at = jalaliDay(1404, 8, 1)
const creditor = "creditor-7"
const debt = 900_000_000

const course: ReadonlyArray<readonly [person: string, role: string, content: object]> = [
  [
    "worker",
    "socialWorker",
    {
      type: "open",
      prisoner: "prisoner-12",
      relatives: [],
      obligation: { id: obligation, kind: "dower", creditor, sum: debt },
      enforceable: true,
    },
  ],
  ["officer", "setadDieh", { type: "screen", answer: "yes", grounds: [] }],
  ["officer", "setadDieh", { type: "closeNegotiation" }],
  [
    "officer",
    "setadDieh",
    { type: "reserve", receipt: "grant-1", source: "grant", amount: debt, receivedOn: at },
  ],
  [
    "director",
    "setadDieh",
    { type: "pay", payees: [{ obligation, payee: creditor, enforcement: "1404/3107" }] },
  ],
  ["clerk", "executionOffice", { type: "confirm", obligation, receipt: "receipt-1" }],
]

const roles = [...new Set(course.map(([, role]) => role))]
const access = accessBy({
  grants: [
    {
      to: roles,
      kinds: ["debtPetition"],
      relation: "any",
      see: "whole",
      do: Object.keys(caseKinds.debtPetition.lifeCycle.competences),
    },
  ],
})

const live = async (storage: StorageAdapter): Promise<string> => {
  const petitions = casesAsPromises(caseKinds.debtPetition, { storage, access })
  let stage = "none"
  for (const [version, [person, role, content]] of course.entries()) {
    const answer = await petitions.handle({
      caller: { person, linked: [], offices: [{ role }] },
      command: {
        ...content,
        id: `${subject}-${version}`,
        subject,
        at,
        by: { id: person, role },
        expectedVersion: version,
      },
      setting,
    })
    if (!answer.ok) return "code" in answer.error ? answer.error.code : answer.error.refusal.code
    stage = answer.value.stage
  }
  return stage
}

const [url = "", schema] = store.split("#")
const opened = schema === undefined ? openSqlite({ file: url }) : openPostgres({ url, schema })

await Effect.runPromise(
  Effect.scoped(
    Effect.flatMap(opened, (storage) =>
      Effect.promise(async () => {
        process.stdout.write("ready\n")
        await once(process.stdin, "data")
        process.stdout.write(`${await live(storage)}\n`)
      }),
    ),
  ),
)
process.stdin.destroy()
