import { accessBy, type Caller, type Failure, openCasework } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { iranPack, jalali, jalaliDay, leniencyTerms } from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const today = jalaliDay(1403, 6, 20)
const terms = leniencyTerms({ pack: iranPack, today }).get("REL-CR")
if (terms === undefined) throw new Error("The law of conditional release is known on this day.")
const setting = { terms, calendar: jalali, policyDigest: digestOf(terms) }

const caller: Caller = { person: "person-1", linked: [], offices: [{ role: "convict" }] }

const open = {
  type: "open",
  id: "open-1",
  subject: "petition-1",
  at: today,
  by: { id: "person-1", role: "convict" },
  expectedVersion: 0,
  route: "REL-CR",
  beneficiary: "person-1",
}

/** Lists and objects in each other, far deeper than any reader follows. */
const nested = (): unknown => {
  let content: unknown = "end"
  for (let depth = 0; depth < 100_000; depth++) content = depth % 2 === 0 ? [content] : { content }
  return content
}

const hostile: ReadonlyArray<readonly [what: string, content: unknown]> = [
  ["nested without end", nested()],
  ["a text of ten megabytes", "آ".repeat(5_000_000)],
  ["a list of a million", Array.from({ length: 1_000_000 }, () => 0)],
  [
    "an object with the keys of a prototype",
    JSON.parse('{"__proto__":{"type":"open"},"constructor":{"x":1}}'),
  ],
]

const fields = ["type", "id", "subject", "at", "by", "expectedVersion", "route", "beneficiary", "stray"]

describe.each(Object.entries(caseKinds))("a command to a case of the kind %s", (_, kind) => {
  it.each(hostile)(
    "that holds %s anywhere is refused by a code, and stores nothing",
    async (_what, content) => {
      const casework = Result.getOrThrow(
        await openCasework({
          storage: memoryStorage(),
          kinds: { cases: kind },
          access: accessBy({
            grants: [
              {
                to: ["convict"],
                kinds: [kind.kind],
                relation: "any",
                see: "whole",
                do: Object.keys(kind.lifeCycle.competences),
              },
            ],
          }),
        }),
      )
      const handle = casework.cases.cases.handleUnknown as (request: {
        readonly caller: Caller
        readonly command: unknown
        readonly setting: unknown
      }) => Promise<Result.Result<unknown, Failure>>
      for (const command of [content, ...fields.map((field) => ({ ...open, [field]: content }))]) {
        const answer = await handle({ caller, command, setting })
        const { code, message } = Result.getOrThrow(Result.flip(answer))
        expect(code).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)
        expect(message).toMatch(/^[A-Z].*\.$/)
      }
      expect(Result.getOrThrow(await casework.verify())).toMatchObject({ position: 0, cases: 0 })
      await casework.close()
    },
  )
})
