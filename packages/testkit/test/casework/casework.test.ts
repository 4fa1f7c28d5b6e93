import {
  accessBy,
  type Caller,
  defineCaseKind,
  makeCasework,
  memoryReceipts,
  openCasework,
  RecipientsUnavailable,
  recipientsFrom,
} from "@bazgasht/casework"
import { Storage, StorageError } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { iranPack, jalali, jalaliDay, leniencyTerms } from "@bazgasht/iran"
import { digestOf, gregorian, text } from "@bazgasht/rules"
import { memoryStorage, openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { memoryGateway } from "../../src/index.ts"

const today = jalaliDay(1403, 6, 20)
const terms = leniencyTerms({ pack: iranPack, today }).get("REL-CR")
if (terms === undefined) throw new Error("The law of conditional release is known on this day.")
const setting = { terms, calendar: jalali, policyDigest: digestOf(terms) }

const petitions = defineCaseKind({
  ...caseKinds.leniency,
  messagesOf: (event) =>
    event.type === "opened"
      ? [
          {
            channel: "sms",
            recipient: event.beneficiary,
            template: "petition.opened",
            parameters: { petition: event.subject },
          },
        ]
      : [],
})

const access = accessBy({
  grants: [{ to: ["convict"], kinds: ["leniency"], relation: "beneficiary", see: "whole", do: ["open"] }],
})
const convict: Caller = { person: "person-1", linked: [], offices: [{ role: "convict" }] }
const open = (subject: string) => ({
  type: "open",
  id: `open-${subject}`,
  subject,
  at: today,
  by: { id: "person-1", role: "convict" },
  expectedVersion: 0,
  route: "REL-CR",
  beneficiary: "person-1",
})

const types = [
  {
    name: "petition.opened",
    fields: { petition: { kind: "text", longest: 20 } },
    channels: {
      sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} has been received.") },
    },
  },
] as const
const style = { pack: iranPack, calendars: { fa: jalali, en: gregorian } }
const recipients = {
  find: () => Effect.succeed({ address: "+989120000001", language: "en", consents: true } as const),
}

const opened = async () =>
  Result.getOrThrow(
    await openCasework({ storage: memoryStorage(), receipts: memoryReceipts, kinds: { petitions }, access }),
  )

describe("casework", () => {
  it("lists what nobody could be told, and sends it again when it is requeued", async () => {
    const casework = await opened()
    const gateway = await Effect.runPromise(memoryGateway())
    const { petitions: service } = casework.cases
    await service.handleUnknown({ caller: convict, command: open("petition-1"), setting })
    const nowhere = {
      find: () => Effect.succeed({ language: "en", consents: true } as const),
    }
    const sending = { types, notifiers: [gateway.adapter], style }
    await Result.getOrThrow(await casework.dispatcher({ ...sending, recipients: nowhere })).due()
    const [parked] = Result.getOrThrow(await casework.messages("parked"))
    expect(parked).toMatchObject({ failure: "recipient.noAddress", attempts: 1 })
    expect(parked?.reference).toBeUndefined()

    expect(await casework.requeue([parked?.id ?? "", "nobody"])).toEqual(Result.succeed(["nobody"]))
    await Result.getOrThrow(await casework.dispatcher({ ...sending, recipients })).due()
    expect(Result.getOrThrow(await casework.messages("accepted")).map(({ id }) => id)).toEqual([parked?.id])
    await casework.close()
  })

  it("carries out, tells once, and verifies", async () => {
    const casework = await opened()
    const gateway = await Effect.runPromise(memoryGateway())
    const sender = Result.getOrThrow(
      await casework.dispatcher({ types, notifiers: [gateway.adapter], recipients, style }),
    )
    const { petitions: service } = casework.cases
    for (const subject of ["petition-1", "petition-2"])
      expect(await service.handleUnknown({ caller: convict, command: open(subject), setting })).toEqual({
        success: { subject, version: 1, stage: "opened" },
      })
    expect(await sender.due()).toEqual(Result.succeed(2))
    expect(await sender.due()).toEqual(Result.succeed(0))
    expect((await Effect.runPromise(gateway.taken)).map(({ said }) => said)).toEqual([
      "\nPetition petition-1 has been received.",
      "\nPetition petition-2 has been received.",
    ])
    expect(Result.getOrThrow(await casework.messages("accepted"))).toHaveLength(2)
    expect(Result.getOrThrow(await casework.verify())).toMatchObject({ position: 2, cases: 2 })
    await casework.close()
  })

  it("tells until it is closed, and settles what is under way", async () => {
    const storage = Effect.runSync(openMemory())
    const casework = Result.getOrThrow(
      await openCasework({
        storage: Layer.succeed(Storage, storage),
        receipts: memoryReceipts,
        kinds: { petitions },
        access,
      }),
    )
    const gateway = await Effect.runPromise(memoryGateway())
    await Effect.runPromise(gateway.behave("accept"))
    const sender = Result.getOrThrow(
      await casework.dispatcher({ types, notifiers: [gateway.adapter], recipients, style, pollInterval: 10 }),
    )
    sender.run()
    const told = async (count: number) => {
      while ((await Effect.runPromise(gateway.taken)).length < count)
        await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await casework.cases.petitions.handleUnknown({ caller: convict, command: open("petition-1"), setting })
    await told(1)
    await casework.close()
    expect(await Effect.runPromise(storage.messages({ status: "accepted", limit: 9 }))).toHaveLength(1)
    await casework.cases.petitions.handleUnknown({ caller: convict, command: open("petition-2"), setting })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await Effect.runPromise(gateway.taken)).toHaveLength(1)
  })

  it("asks a register that answers by promises, and tells later where the register cannot be asked", async () => {
    const casework = await opened()
    const { adapter, taken } = await Effect.runPromise(memoryGateway())
    let isAway = true
    const register = recipientsFrom(({ recipient }) =>
      isAway
        ? Promise.reject(new Error("away"))
        : Promise.resolve({ address: `+98912000000${recipient.at(-1)}`, language: "fa", consents: true }),
    )
    const question = { recipient: "person-1", channel: "sms", messageType: "petition.opened" }
    expect(await Effect.runPromise(Effect.flip(register.find(question)))).toBeInstanceOf(
      RecipientsUnavailable,
    )
    const backOff = { first: 1, max: 1 }
    const sender = Result.getOrThrow(
      await casework.dispatcher({ types, notifiers: [adapter], recipients: register, style, backOff }),
    )
    await casework.cases.petitions.handleUnknown({ caller: convict, command: open("petition-1"), setting })
    while (Result.getOrThrow(await sender.due()) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await Effect.runPromise(taken)).toEqual([])
    isAway = false
    while ((await Effect.runPromise(taken)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      await sender.due()
    }
    expect((await Effect.runPromise(taken)).map(({ to }) => to)).toEqual(["+989120000001"])
    await casework.close()
  })

  it("says what is wrong with what it should tell before anything is told", async () => {
    const casework = await opened()
    const { adapter } = await Effect.runPromise(memoryGateway())
    const nameless = { ...types[0], fields: {} }
    expect(
      await casework.dispatcher({ types: [nameless], notifiers: [adapter], recipients, style }),
    ).toMatchObject({
      failure: { code: "messageType.invalid" },
    })
    expect(await casework.dispatcher({ types, notifiers: [], recipients, style })).toMatchObject({
      failure: {
        code: "wiring.invalid",
        params: { flaws: [{ code: "wiring.routeMissing", channel: "sms" }] },
      },
    })
    await casework.close()
  })

  it("is not opened over a store that cannot be opened, and leaves nothing open", async () => {
    let isOpen = false
    const half = Layer.effect(
      Storage,
      Effect.andThen(
        Effect.acquireRelease(
          Effect.sync(() => {
            isOpen = true
          }),
          () =>
            Effect.sync(() => {
              isOpen = false
            }),
        ),
        Effect.fail(new StorageError({ code: "storage.unavailable" })),
      ),
    )
    const answer = await openCasework({ storage: half, kinds: { petitions }, access })
    expect(answer).toMatchObject({ failure: { code: "storage.unavailable" } })
    expect(isOpen).toBe(false)
    expect(() => Result.getOrThrow(answer)).toThrow(StorageError)
  })

  it("sends nothing, and enters no receipt, without a book of receipts", async () => {
    const casework = Result.getOrThrow(
      await openCasework({ storage: memoryStorage(), kinds: { petitions }, access }),
    )
    const gateway = await Effect.runPromise(memoryGateway())
    expect(
      await casework.dispatcher({ types, notifiers: [gateway.adapter], recipients, style }),
    ).toMatchObject({
      failure: { params: { flaws: [{ code: "wiring.receiptsMissing" }] } },
    })
    const unsupported = { failure: { code: "storage.unsupported", params: { capability: "receipts" } } }
    const receipt = { reference: "message-1", outcome: "delivered" } as const
    expect(await casework.receive("memory", [receipt])).toMatchObject(unsupported)
    expect(await casework.receiptOf("message-1")).toMatchObject(unsupported)
    await casework.close()
  })

  it("comes as an effect too, for as long as a scope lasts", async () => {
    const program = Effect.gen(function* () {
      const { cases } = yield* makeCasework({
        storage: memoryStorage(),
        kinds: { petitions, loans: caseKinds.loan },
        access,
      })
      yield* cases.petitions.handleUnknown({ caller: convict, command: open("petition-1"), setting })
      const { state } = yield* cases.petitions.read({ caller: convict, subject: "petition-1" })
      return [state.stage, cases.loans.kind] as const
    })
    expect(await Effect.runPromise(Effect.scoped(program))).toEqual(["opened", "loan"])
  })
})
