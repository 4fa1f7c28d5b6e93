/** Debts that may be one, though no id says so: the petitioner is notified of the other, and nothing is refused for it. */

import { type AccessPolicy, accessBy, identifierKey, resemblanceInWords } from "@bazgasht/casework"
import { type StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { debtPetitionWording } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { gregorian } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { callerOf, everything, serve } from "../../../casework/test/services/requests.ts"
import { toyStore } from "../../../casework/test/services/toy-store.ts"
import { terms } from "../release/debt-petition/sequences.ts"
import { jurisdiction } from "../test-jurisdiction.ts"

const { debtPetition } = caseKinds
const setting = { policyDigest: "policy-1", terms, calendar: gregorian }
const all = everything("debtPetition", ["socialWorker"], Object.keys(debtPetition.lifeCycle.competences))

interface Debt {
  readonly prisoner: string
  readonly creditor: string
  readonly id: string
  readonly sum: number
  readonly file?: string
}

const open = (storage: StorageAdapter, subject: string, debt: Debt, access: AccessPolicy = all) => {
  const { creditor, file, id, prisoner, sum } = debt
  return Effect.runPromise(
    Effect.result(
      serve(debtPetition, storage, accessBy(access)).handleUnknown({
        caller: callerOf("worker-1", "socialWorker"),
        command: {
          ...{ type: "open", id: `open-${subject}`, subject, expectedVersion: 0, at: 20_000 },
          by: { id: "worker-1", role: "socialWorker" },
          ...{ prisoner, relatives: [], enforceable: true },
          obligation: {
            id,
            kind: "dower",
            creditor,
            sum,
            ...(file === undefined ? {} : { enforcement: file }),
          },
        },
        setting,
      }),
    ),
  )
}

const first: Debt = {
  prisoner: "prisoner-1",
  creditor: "creditor-1",
  id: "debt-1",
  sum: 900,
  file: "1404/3107",
}
const withoutNames: AccessPolicy = {
  grants: [{ to: ["socialWorker"], kinds: ["debtPetition"], relation: "any", do: ["open"] }],
}
const style = { language: "en", calendar: jalali, pack: jurisdiction.pack } as const
const holder = { kind: "debtPetition", subject: "petition-1" }

const written = (...ids: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...ids), fc.boolean())
    .map(([id, persian]) =>
      persian ? id.replace(/\d/g, (digit) => String.fromCodePoint(0x06_f0 + Number(digit))) : id,
    )

const debts: fc.Arbitrary<Debt> = fc.record(
  {
    prisoner: written("prisoner-1", "prisoner-2"),
    creditor: written("creditor-1", "creditor-2"),
    id: written("debt-1", "debt-2"),
    sum: fc.constantFrom(900, 901),
    file: written("1404/3107", "1404/3108"),
  },
  { requiredKeys: ["prisoner", "creditor", "id", "sum"] },
)

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && identifierKey(one) === identifierKey(other)

/** What a second debt is beside a first one: the same, or what the two may be. */
const relationOf = (one: Debt, other: Debt): ReadonlyArray<string> | "same" => {
  if (!isSame(one.creditor, other.creditor)) return []
  const isOfOne = isSame(one.prisoner, other.prisoner)
  if (isOfOne && (isSame(one.id, other.id) || isSame(one.file, other.file))) return "same"
  return [
    ...(isOfOne && one.sum === other.sum ? ["sameDebt"] : []),
    ...(isSame(one.file, other.file) ? ["jointDebt"] : []),
  ]
}

describe("a debt beside that of another petition", () => {
  it("is refused where an id or a file says that it is the same, told of where it may be, and else left alone", async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(debts, debts, async (one, other) => {
        const store = toyStore()
        expect(await open(store, "petition-1", one)).toMatchObject({ success: { version: 1 } })
        const answer = await open(store, "petition-2", other)
        const relation = relationOf(one, other)
        seen.add(String(relation))
        if (relation === "same")
          expect(answer).toMatchObject({ failure: { code: "claim.held", params: { holder } } })
        else {
          const told = Result.isSuccess(answer) ? (answer.success.resembles ?? []) : "refused"
          expect(told).toEqual(relation.map((resemblance) => ({ resemblance, holder })))
        }
      }),
      { numRuns: runs(400, { least: 200 }) },
    )
    expect([...seen].sort()).toEqual(["", "jointDebt", "same", "sameDebt"])
  })

  it("is notified of again when the command is given again, and to the first petition too", async () => {
    const store = toyStore()
    await open(store, "petition-1", first)
    const other = { ...first, id: "debt-2", file: "1404/3108" }
    const told = { success: { resembles: [{ resemblance: "sameDebt", holder }] } }
    expect(await open(store, "petition-2", other)).toMatchObject(told)
    expect(await open(store, "petition-2", other)).toMatchObject(told)
    expect(await open(store, "petition-1", first)).toMatchObject({
      success: { resembles: [{ resemblance: "sameDebt", holder: { ...holder, subject: "petition-2" } }] },
    })
  })

  it("is named to those only who may see something of it, with what is to be found out", async () => {
    for (const access of [all, withoutNames]) {
      const store = toyStore()
      await open(store, "petition-1", first)
      const answer = await open(
        store,
        "petition-2",
        { ...first, prisoner: "prisoner-2", id: "debt-2" },
        access,
      )
      const [told] =
        Result.isSuccess(answer) && Array.isArray(answer.success.resembles) ? answer.success.resembles : []
      expect(told).toEqual({ resemblance: "jointDebt", ...(access === all ? { holder } : {}) })
      const said = told === undefined ? "" : resemblanceInWords(debtPetitionWording, told, style)
      expect(said).toContain("jointly liable")
      expect(said.includes("petition-1")).toBe(access === all)
      expect(JSON.stringify(answer).includes("petition-1")).toBe(access === all)
    }
  })

  it("is said to be unknown where the store does not answer once the petition is open", async () => {
    const store = toyStore()
    const silent: StorageAdapter = {
      ...store,
      heldClaims: () => Effect.fail(new StorageError({ code: "storage.unavailable" })),
    }
    expect(await open(silent, "petition-1", first)).toMatchObject({
      success: { version: 1, resembles: "unknown" },
    })
  })
})
