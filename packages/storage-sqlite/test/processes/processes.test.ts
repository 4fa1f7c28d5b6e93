import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { loan, message, opening } from "../commits.ts"
import { newFile, withStore } from "../stores.ts"
import { verified, waitingMessages } from "../verified.ts"
import { claimer, committer, dispatcher, runProgram } from "./processes.ts"

/** How many events the case has; every part of the store says the same. */
const eventsOf = (file: string, subject: string): Promise<number> =>
  withStore({ file }, (store) =>
    Effect.gen(function* () {
      const events = (yield* verified(store)).get(subject) ?? 0
      const found = yield* store.query({
        kind: "loan",
        where: [{ attribute: "events", is: events }],
        limit: 10,
      })
      expect(found.cases.map((one) => one.subject)).toEqual([subject])
      const messages = yield* waitingMessages(store)
      expect(messages.map(({ id }) => id)).toEqual(
        Array.from({ length: events / 2 }, (_, place) => `${subject}-${2 * (place + 1)}`),
      )
      return events
    }),
  )

describe("a process that is killed", () => {
  it("between any two steps of a commit leaves all of it or nothing", async () => {
    const eventsAfter = async (step: string): Promise<number | undefined> => {
      const file = newFile()
      const { killed, lines, status } = await runProgram(committer, [file, "loan-1", "3", step])
      expect([killed, lines, status]).toEqual(killed ? [true, ["2", "4"], null] : [false, ["2", "4", "6"], 0])
      const events = await eventsOf(file, "loan-1")
      return killed ? events : undefined
    }
    // Two at a time: before a step, until there is none.
    const before: Array<number> = []
    let pair: ReadonlyArray<number | undefined>
    do {
      const step = before.length + 1
      pair = await Promise.all([eventsAfter(`${step}`), eventsAfter(`${step + 1}`)])
      before.push(...pair.filter((events) => events !== undefined))
    } while (!pair.includes(undefined))
    expect(before.length).toBeGreaterThan(8)
    expect(before).toEqual(before.map(() => 4))
    expect(await eventsAfter(`${before.length}+`)).toBe(6)
  }, 180_000)

  it("at any instant loses nothing that was acknowledged", async () => {
    const file = newFile()
    let before = 0
    for (const delay of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55]) {
      const { killed, lines } = await runProgram(committer, [file, "loan-1", "100000"], {
        killedAfter: delay,
      })
      expect(killed).toBe(true)
      const events = await eventsOf(file, "loan-1")
      const told = Number(lines.at(-1))
      expect(told).toBeGreaterThan(before)
      // The commit that was under way may be stored without having been told.
      expect([told, told + 2]).toContain(events)
      before = events
    }
  }, 180_000)
})

describe("a dispatcher that is killed", () => {
  /** What was sent, and what another dispatcher finds to send when the claim has run out: messages with their attempts. */
  const afterDeathAt = async (step: string) => {
    const file = newFile()
    await withStore({ file }, (store) =>
      store.commit(opening(loan("loan-1"), { messages: [message("first"), message("second")] })),
    )
    const { killed, lines } = await runProgram(dispatcher, [file, step])
    const next = await withStore({ file }, (store) =>
      store.claim({ owner: "dispatcher-2", now: 100, until: 200, limit: 10 }),
    )
    return { killed, sent: lines, next: next.map(({ id, attempts }) => [id, attempts]) }
  }

  it("between any two steps leaves its message to the next, or has settled it", async () => {
    const seen: Array<Awaited<ReturnType<typeof afterDeathAt>>> = []
    do {
      const step = seen.length + 1
      seen.push(...(await Promise.all([afterDeathAt(`${step}`), afterDeathAt(`${step + 1}`)])))
    } while (seen.every(({ killed }) => killed))
    const deaths = seen.filter(({ killed }) => killed)
    deaths.push(await afterDeathAt(`${deaths.length}+`))

    const [unclaimed, claimed, sent, settled] = [
      { killed: true, sent: [], next: [["first", 1]] },
      { killed: true, sent: [], next: [["first", 2]] },
      { killed: true, sent: ["first"], next: [["first", 2]] },
      { killed: true, sent: ["first"], next: [["second", 1]] },
    ]
    const stages = [unclaimed, claimed, sent, settled].map((stage) => JSON.stringify(stage))
    const passed = deaths.map((death) => stages.indexOf(JSON.stringify(death)))
    expect(passed).not.toContain(-1)
    expect(passed).toEqual(passed.toSorted())
    expect([passed[0], passed.at(-1)]).toEqual([0, 3])
    expect(passed.filter((stage) => stage === 2).length).toBeGreaterThan(3)
  }, 180_000)
})

describe("processes that share a file", () => {
  it("win each version of a case exactly once", async () => {
    const file = newFile()
    const ends = await Promise.all([1, 2, 3].map(() => runProgram(committer, [file, "loan-1", "60"])))
    expect(ends.map(({ status }) => status)).toEqual([0, 0, 0])
    const won = ends.flatMap(({ lines }) => lines.map(Number)).sort((a, b) => a - b)
    expect(won).toEqual(Array.from({ length: 180 }, (_, place) => 2 * (place + 1)))
    expect(await eventsOf(file, "loan-1")).toBe(360)
  })

  it("write different cases into one feed without gaps", async () => {
    const file = newFile()
    const ends = await Promise.all(
      ["loan-1", "loan-2"].map((subject) => runProgram(committer, [file, subject, "80"])),
    )
    expect(ends.map(({ status, errors }) => [status, errors])).toEqual([
      [0, []],
      [0, []],
    ])
    await withStore({ file }, (store) =>
      Effect.map(verified(store), (events) =>
        expect(events).toEqual(
          new Map([
            ["loan-1", 160],
            ["loan-2", 160],
          ]),
        ),
      ),
    )
  })

  it("claim each message once, and those of a case one after the other", async () => {
    const file = newFile()
    const cases = Array.from({ length: 20 }, (_, place) => `loan-${place}`)
    const ids = (subject: string) => [1, 2, 3].map((number) => `${subject}-${number}`)
    await withStore({ file }, (store) =>
      Effect.forEach(cases, (subject) =>
        store.commit(opening(loan(subject), { messages: ids(subject).map((id) => message(id)) })),
      ),
    )
    const ends = await Promise.all(["one", "two"].map((owner) => runProgram(claimer, [file, owner])))
    expect(ends.map(({ status }) => status)).toEqual([0, 0])
    const claimed = ends.flatMap(({ lines }) => lines)
    expect(claimed.toSorted()).toEqual(cases.flatMap(ids).toSorted())
    await withStore({ file }, (store) =>
      Effect.gen(function* () {
        const accepted = yield* store.messages({ status: "accepted", limit: 1000 })
        expect(accepted.map(({ attempts }) => attempts)).toEqual(claimed.map(() => 1))
        yield* verified(store)
      }),
    )
  })
})
