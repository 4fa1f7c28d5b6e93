/** From the gift to the receipt of the creditor by acts: two people, nothing twice, whatever breaks off in between. */

import { makeCasework } from "@bazgasht/casework"
import { underLaws } from "@bazgasht/casework/law"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import { allocationRunCases } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as acts from "../../src/acts/index.ts"
import { beginnings, day, kinds as fundKinds, mayAll, officer, settings } from "../between/fund-commands.ts"

const { allocationRun, charityGrant, debtPetition, pool } = settings
const kinds = underLaws(
  { ...fundKinds, allocationRun: allocationRunCases },
  {
    pool: () => pool,
    charityGrant: () => charityGrant,
    debtPetition: () => debtPetition,
    allocationRun: () => allocationRun,
  },
)

type Person = "ali" | "sara" | "clerk"

const openOver = Effect.fnUntraced(function* (storage: StorageAdapter) {
  const { cases } = yield* makeCasework({
    kinds,
    access: mayAll(kinds),
    storage: Layer.succeed(Storage, storage),
  })
  const carryOut = <Input>(act: acts.OfficeAct<Input>, person: Person, input: Input, id = act.name) =>
    acts.carryOut(act, { id, caller: officer(person), role: "officer", at: day, input }, cases)
  const begin = Effect.forEach(beginnings, ({ content, kind, subject }, place) =>
    Effect.gen(function* () {
      const { version = 0 } = (yield* storage.load({ kind, subject })) ?? {}
      const person = content.type === "screen" ? "sara" : "ali"
      const by = { id: person, role: "officer" }
      const command = { ...content, id: `first-${place}`, subject, at: day, by, expectedVersion: version }
      return yield* cases[kind].handleUnknown({ caller: officer(person), command })
    }),
  )
  return { carryOut, begin, cases }
})

const policy = { mode: "count", tieBreaker: { kind: "lottery", seed: "2025-04" } } as const
const plan = { run: "run-1", plan: { pool: "pool-1", policy } }

type Office = Effect.Success<ReturnType<typeof openOver>>

/** The acts by which the run frees whom it can, each as a function of who carries it out. */
const path = ({ carryOut }: Office, digest: () => Effect.Effect<string>) => [
  () => carryOut(acts.proposeAllocation, "ali", plan),
  () =>
    Effect.flatMap(digest(), (resultDigest) =>
      carryOut(acts.approveAllocation, "sara", { run: "run-1", resultDigest }),
    ),
  () => carryOut(acts.proposeGrants, "ali", { run: "run-1" }),
  () => carryOut(acts.approveGrants, "sara", { run: "run-1" }),
  () => carryOut(acts.bookGrants, "ali", { run: "run-1" }),
  () => carryOut(acts.orderPayments, "sara", { petition: "petition-0", enforcement: "file-1" }),
  () => carryOut(acts.recordReceipt, "clerk", { grant: "run-1/petition-0/debt", receipt: "receipt-1" }),
]

const digestIn = (storage: StorageAdapter) => () =>
  Effect.map(Effect.orDie(storage.load({ kind: "allocationRun", subject: "run-1" })), (found) =>
    String(Reflect.get(Reflect.get(Object(found?.document), "result") ?? {}, "resultDigest")),
  )

/** What a store has in the end, after every act. */
const livedOver = Effect.fnUntraced(function* (storage: StorageAdapter) {
  const office = yield* openOver(storage)
  yield* office.begin
  const answers = []
  for (const act of path(office, digestIn(storage))) answers.push(yield* act())
  return { answers, feed: yield* storage.feed({ after: 0, limit: 1000 }) }
})

const run = <Value>(effect: Effect.Effect<Value, unknown, never>) => Effect.runPromise(Effect.orDie(effect))

describe("the acts that free a debtor", () => {
  it("come to a settled petition, each command by itself in the history", async () => {
    const storage = Effect.runSync(openMemory())
    const { answers } = await run(Effect.scoped(livedOver(storage)))
    expect(answers.flatMap(({ stopped }) => stopped ?? [])).toEqual([])
    expect(answers.map(({ done }) => done.map(({ command, kind }) => `${kind} ${command}`))).toEqual([
      ["allocationRun draft", "allocationRun compute", "allocationRun propose"],
      ["allocationRun approve", "allocationRun commit"],
      ["pool reserve", "charityGrant reserve"],
      ["charityGrant approve"],
      ["debtPetition reserve"],
      ["debtPetition pay", "pool order", "charityGrant order"],
      ["pool pay", "charityGrant pay", "debtPetition confirm"],
    ])
    expect(answers.at(-1)?.done.at(-1)).toMatchObject({ subject: "petition-0", stage: "settled" })
  })

  it("stop at the first command that the same person may not give, with what was done", async () => {
    const storage = Effect.runSync(openMemory())
    await run(
      Effect.scoped(
        Effect.gen(function* () {
          const office = yield* openOver(storage)
          yield* office.begin
          yield* office.carryOut(acts.proposeAllocation, "ali", plan)
          const resultDigest = yield* digestIn(storage)()
          const own = yield* office.carryOut(acts.approveAllocation, "ali", { run: "run-1", resultDigest })
          expect(own).toMatchObject({
            done: [],
            stopped: {
              step: { kind: "allocationRun", subject: "run-1", command: "approve" },
              problem: { _tag: "CommandRefused", code: "actor.conflict" },
            },
          })
          const unseen = yield* office.carryOut(acts.approveAllocation, "sara", {
            run: "run-1",
            resultDigest: "another",
          })
          expect(unseen.stopped?.problem.code).toBe("run.otherResult")
        }),
      ),
    )
  })

  it("come to the same whatever they are broken off at, before or after a command was stored, if they are given again", async () => {
    const { feed: undisturbed } = await run(Effect.scoped(livedOver(Effect.runSync(openMemory()))))
    const commands = undisturbed.length - beginnings.length
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(commands * 2), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (kills, isStored) => {
          const storage = Effect.runSync(openMemory())
          let commits = 0
          const killing: StorageAdapter = {
            ...storage,
            commit: (commit) =>
              Effect.suspend(() =>
                !kills.includes(commits++)
                  ? storage.commit(commit)
                  : isStored
                    ? Effect.andThen(storage.commit(commit), Effect.die("killed"))
                    : Effect.die("killed"),
              ),
          }
          await run(
            Effect.scoped(
              Effect.gen(function* () {
                yield* (yield* openOver(storage)).begin
                const office = yield* openOver(killing)
                for (const act of path(office, digestIn(storage)))
                  for (let times = 0; times <= kills.length; times++) {
                    const exit = yield* Effect.exit(act())
                    if (Exit.isFailure(exit)) continue
                    expect(exit.value.stopped).toBeUndefined()
                    break
                  }
                const again = yield* Effect.forEach(path(office, digestIn(storage)), (act) => act())
                expect(again.flatMap(({ done }) => done)).toEqual([])
                expect(yield* storage.feed({ after: 0, limit: 1000 })).toEqual(undisturbed)
              }),
            ),
          )
        },
      ),
      { numRuns: runs(60, { least: 20 }) },
    )
  })
})
