import { type Caller, openCasework } from "@bazgasht/casework"
import {
  type ConsequenceOptions,
  causeInWords,
  type OfficerQuestion,
  officersFrom,
  refusedInWords,
} from "@bazgasht/casework/consequences"
import { underLaws } from "@bazgasht/casework/law"
import { Storage } from "@bazgasht/casework/ports"
import { iranPack } from "@bazgasht/iran"
import { gregorian, text } from "@bazgasht/rules"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { access, countRing, declared, given, keeperCaller, kinds, setting } from "./bells.ts"

const caller = keeperCaller
const asked = { setting, caller }
const keeper = "house-1"

/** The units of the two cases; absent where a case belongs to none. */
interface Units {
  readonly bell?: string
  readonly lamp?: string
}

const inUnit = (unit: string | undefined) => (unit === undefined ? {} : { unit })

const opened = async (options: Partial<ConsequenceOptions> = {}, { bell, lamp }: Units = {}) => {
  const consequences = {
    declared,
    officers: officersFrom(async () => caller),
    settingOf: () => setting,
    ...options,
  }
  const storage = Layer.succeed(Storage, await Effect.runPromise(openMemory()))
  const casework = Result.getOrThrow(await openCasework({ storage, kinds, access, consequences }))
  const { bells, lamps } = casework.cases
  const hang = await bells.handle({
    ...asked,
    command: { type: "hang", ...given("1", "bell-1", 0), keeper, ...inUnit(bell) },
  })
  const make = await lamps.handle({
    ...asked,
    command: { type: "make", ...given("2", "lamp-1", 0), keeper, ...inUnit(lamp) },
  })
  const ring = await bells.handle({ ...asked, command: { type: "ring", ...given("3", "bell-1", 1) } })
  expect([hang, make, ring].map(({ _tag }) => _tag)).toEqual(["Success", "Success", "Success"])
  const dispatcher = Result.getOrThrow(await casework.dispatcher({ attempts: 1 }))
  const read = async () => Result.getOrThrow(await lamps.read({ caller, subject: "lamp-1" })).version
  return { casework, dispatcher, read, storage }
}

type Opened = Awaited<ReturnType<typeof opened>>

const due = ({ dispatcher }: Opened) => dispatcher.due().then(Result.getOrThrow)

describe("the officer by whom a consequence is carried out", () => {
  it("is asked for by role, person and unit, and named in the event with its cause", async () => {
    const questions: Array<OfficerQuestion> = []
    const officers = officersFrom(async (question) => {
      questions.push(question)
      return caller
    })
    const byCauser = { ...countRing, by: { person: "causer", role: "keeper" } } as const
    const world = await opened({ officers, declared: [byCauser] })
    await due(world)
    expect(questions).toEqual([{ consequence: "ring.count", role: "keeper", day: 100, person: "keeper-1" }])
    const history = await world.casework.cases.lamps.history({ caller, subject: "lamp-1" })
    const last = Result.getOrThrow(history).at(-1)?.event
    expect(last).toMatchObject({
      type: "counted",
      by: { id: "keeper-1", role: "keeper" },
      causedBy: { kind: "bell", subject: "bell-1", version: 2 },
    })
    await world.casework.close()
  })

  it("is on duty in the unit of the case that gets the command, or else of the causing case", async () => {
    const unitAsked = async (units: Units): Promise<string | undefined> => {
      const questions: Array<OfficerQuestion> = []
      const officers = officersFrom(async (question) => {
        questions.push(question)
        return caller
      })
      const onDuty = { ...countRing, by: { person: "onDuty", role: "keeper" } } as const
      const world = await opened({ officers, declared: [onDuty] }, units)
      await due(world)
      await world.casework.close()
      expect(questions).toHaveLength(1)
      return questions[0]?.unit
    }
    expect(await unitAsked({ bell: "tower", lamp: "hall" })).toBe("hall")
    expect(await unitAsked({ bell: "tower" })).toBe("tower")
    expect(await unitAsked({})).toBeUndefined()
  })

  it("may do no more than the policy allows them: a case that is hidden from them is refused, not passed over", async () => {
    const deputy: Caller = { person: "deputy-1", linked: [], offices: [{ role: "deputy" }] }
    const onDuty = { ...countRing, by: { person: "onDuty", role: "deputy" } } as const
    const world = await opened({ officers: officersFrom(async () => deputy), declared: [onDuty] })
    await due(world)
    expect(await world.read()).toBe(1)
    const [listed] = Result.getOrThrow(await world.casework.consequences("rejected"))
    expect(listed).toMatchObject({
      consequence: "ring.count",
      failure: "case.notFound",
      causedBy: { kind: "bell", subject: "bell-1", version: 2 },
      now: [{ subject: "lamp-1", refusal: { code: "actor.notAuthorised" } }],
    })
    await world.casework.close()
  })

  it("has to be on duty; once the cause is put right, the consequence is requeued and carried out once", async () => {
    let isOnDuty = false
    const officers = officersFrom(async () => (isOnDuty ? caller : undefined))
    const world = await opened({ officers, declared: [countRing] })
    await due(world)
    const [listed] = Result.getOrThrow(await world.casework.consequences("rejected"))
    const style = { language: "en", calendar: gregorian, pack: iranPack } as const
    const wording = { titles: {}, commands: {}, sentences: {} } as never
    expect(listed && refusedInWords(listed, style, wording)).toEqual([
      "No officer with this role is on duty, so it cannot be recorded in anyone's name.",
    ])
    const inPersian = { ...style, language: "fa" } as const
    expect(listed?.causedBy && causeInWords(listed.causedBy, inPersian, text("زنگ", "bell"))).toBe(
      "در پی رویداد ۲ از زنگ به شمارهٔ bell-۱",
    )
    expect(listed).toMatchObject({
      failure: "consequence.noOfficer",
      now: { code: "consequence.noOfficer" },
      gives: { kind: "lamp", command: "count" },
    })
    isOnDuty = true
    const [again] = Result.getOrThrow(await world.casework.consequences("rejected"))
    expect(again?.now).toEqual([{ subject: "lamp-1" }])
    Result.getOrThrow(await world.casework.requeue([listed?.message ?? ""]))
    await due(world)
    expect(await world.read()).toBe(2)
    const [done] = Result.getOrThrow(await world.casework.consequences("accepted"))
    expect(done).toMatchObject({ reference: "carried out: 1" })
    await world.casework.close()
  })

  it("cannot act without a law, and a register that does not answer is asked again", async () => {
    const unlawful = await opened({ settingOf: () => undefined, declared: [countRing] })
    await due(unlawful)
    const [listed] = Result.getOrThrow(await unlawful.casework.consequences("rejected"))
    expect(listed?.failure).toBe("consequence.noLaw")
    await unlawful.casework.close()

    const officers = officersFrom(() => Promise.reject(new Error("down")))
    const silent = await opened({ officers, declared: [countRing] })
    await due(silent)
    const [waiting] = Result.getOrThrow(await silent.casework.consequences("waiting"))
    expect(waiting?.failure).toBe("consequence.officersUnavailable")
    await silent.casework.close()
  })

  it("is not asked for by a dispatcher without consequences, which leaves them to one that has them", async () => {
    const world = await opened({ declared: [countRing] })
    const { storage } = world
    const plain = Result.getOrThrow(await openCasework({ storage, kinds, access }))
    const waitingNot = { backOff: { first: 0, max: 0 } }
    const other = Result.getOrThrow(await plain.dispatcher(waitingNot))
    expect(Result.getOrThrow(await other.once())).toBe(1)
    const [left] = Result.getOrThrow(await world.casework.consequences("waiting"))
    expect(left?.failure).toBe("consequence.notServed")
    await due(world)
    expect(await world.read()).toBe(2)
    await plain.close()
    await world.casework.close()
  })

  it("gives the command alone where the kind is under a law of its own, and says where that law is not known", async () => {
    const lawsOn = async (known: boolean) => {
      const law = () => (known ? setting : undefined)
      const storage = Layer.succeed(Storage, await Effect.runPromise(openMemory()))
      const casework = Result.getOrThrow(
        await openCasework({
          storage,
          kinds: { ...kinds, ...underLaws({ lamps: kinds.lamps }, { lamp: law }) },
          access,
          consequences: { declared: [countRing], officers: officersFrom(async () => caller) },
        }),
      )
      const { bells } = casework.cases
      await bells.handle({ ...asked, command: { type: "hang", ...given("1", "bell-1", 0), keeper } })
      const { lamps } = Result.getOrThrow(await openCasework({ storage, kinds, access })).cases
      await lamps.handle({ ...asked, command: { type: "make", ...given("2", "lamp-1", 0), keeper } })
      await bells.handle({ ...asked, command: { type: "ring", ...given("3", "bell-1", 1) } })
      const dispatcher = Result.getOrThrow(await casework.dispatcher({}))
      Result.getOrThrow(await dispatcher.due())
      const [accepted] = Result.getOrThrow(await casework.consequences("accepted"))
      const [rejected] = Result.getOrThrow(await casework.consequences("rejected"))
      await casework.close()
      return [accepted?.reference, rejected?.failure]
    }
    expect(await lawsOn(true)).toEqual(["carried out: 1", undefined])
    expect(await lawsOn(false)).toEqual([undefined, "law.unknown"])
  })
})
