/** What may be so only once, through the services of the kinds that claim it. */

import {
  type AccessPolicy,
  accessBy,
  type CaseKind,
  claimOf,
  claimsIn,
  type LifeCycleTypes,
} from "@bazgasht/casework"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import type { DebtPetitionLife } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { type Day, gregorian, type Money } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { acceptedIn, runsOf, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { callerOf, everything, serve } from "../../../casework/test/services/requests.ts"
import { type ToyStore, toyStore } from "../../../casework/test/services/toy-store.ts"
import { terms } from "../release/debt-petition/sequences.ts"
import { everyKind, type OfKind } from "./every-kind.ts"

const { debtPetition } = caseKinds
const setting = { policyDigest: "policy-1", terms, calendar: gregorian }
const roles = ["socialWorker", "charity", "board", "office", "judge", "prison"]
const policy = everything("debtPetition", roles, Object.keys(debtPetition.lifeCycle.competences))

type Command = DebtPetitionLife["Command"] extends infer Each
  ? Each extends { readonly type: string }
    ? Omit<Each, "id" | "subject" | "expectedVersion" | "at" | "by">
    : never
  : never

const debt = 900_000_000 as Money

interface Debt {
  readonly prisoner?: string
  readonly obligation?: string
  readonly creditor?: string
  readonly enforcement?: string
  readonly stated?: string
}

/** What a petition for one debt is asked, up to the confirmation of its payment, each by whom. */
const courseOf = ({
  prisoner = "prisoner-12",
  creditor = "creditor-7",
  obligation = "obligation-1",
  enforcement = "1404/3107",
  stated,
}: Debt): ReadonlyArray<readonly [role: string, command: Command]> => [
  [
    "socialWorker",
    {
      type: "open",
      prisoner,
      relatives: [],
      enforceable: true,
      obligation: {
        id: obligation,
        kind: "dower",
        creditor,
        sum: debt,
        ...(stated === undefined ? {} : { enforcement: stated }),
      },
    },
  ],
  ["charity", { type: "screen", answer: "yes", grounds: [] }],
  ["charity", { type: "closeNegotiation" }],
  [
    "charity",
    { type: "reserve", receipt: "receipt-1", source: "family", amount: debt, receivedOn: 20_000 as Day },
  ],
  ["board", { type: "pay", payees: [{ obligation, payee: creditor, enforcement }] }],
  ["office", { type: "confirm", obligation, receipt: "receipt-2" }],
]

/** Petitions over a store: what is asked of one after the other, until something is refused. */
const petitionsOver = (
  storage: StorageAdapter,
  { kind = debtPetition, access = policy }: { kind?: typeof debtPetition; access?: AccessPolicy } = {},
) => {
  const service = serve(kind, storage, accessBy(access))
  const ask = (subject: string, expectedVersion: number, role: string, command: Command) =>
    service.handleUnknown({
      caller: callerOf(`${role}-1`, role),
      command: {
        ...command,
        id: `${subject}-${expectedVersion}`,
        subject,
        expectedVersion,
        at: 20_000,
        by: { id: `${role}-1`, role },
      },
      setting,
    })
  return {
    ask,
    /** The code at which it ended, or the stage that it reached. */
    live: (subject: string, course: ReturnType<typeof courseOf>, from = 0): Promise<string> =>
      Effect.runPromise(
        Effect.gen(function* () {
          let stage = "none"
          for (const [place, [role, command]] of course.entries())
            stage = (yield* ask(subject, from + place, role, command)).stage
          return stage
        }).pipe(Effect.catch((error) => Effect.succeed(error.code))),
      ),
  }
}

/** What creditors have confirmed to have received, over all petitions. */
const paidIn = (store: ToyStore): number =>
  [...store.cases.values()]
    .flatMap(
      ({ document }) => (document as { confirmed?: ReadonlyArray<{ amount: number }> }).confirmed ?? [],
    )
    .reduce((sum, { amount }) => sum + amount, 0)

describe("a debt", () => {
  it("of 900 million is paid once, whichever of two petitions asks first", async () => {
    const store = toyStore()
    const petitions = petitionsOver(store)
    expect(await petitions.live("petition-1", courseOf({}))).toBe("settled")
    expect(await petitions.live("petition-2", courseOf({}))).toBe("claim.held")
    expect(paidIn(store)).toBe(debt)
  })

  it("is the same debt however its ids are typed", async () => {
    const store = toyStore()
    const petitions = petitionsOver(store)
    await petitions.live("petition-1", courseOf({}))
    const typed = {
      prisoner: "prisoner-\u06f1\u0662",
      creditor: " creditor-7\u200c",
      obligation: "obligation-\u06f1",
    }
    expect(await petitions.live("petition-2", courseOf(typed))).toBe("claim.held")
  })

  it("under another id is found out by the file of the execution office, when it is named, and at last when it is paid", async () => {
    const store = toyStore()
    const petitions = petitionsOver(store)
    const other = { obligation: "obligation-9" }
    expect(await petitions.live("petition-1", courseOf({}))).toBe("settled")
    expect(await petitions.live("petition-2", courseOf({ ...other, stated: "1404/3107" }))).toBe("claim.held")
    expect(store.cases.has(JSON.stringify(["debtPetition", "petition-2"]))).toBe(false)
    expect(await petitions.live("petition-3", courseOf(other))).toBe("claim.held")
    expect(store.cases.get(JSON.stringify(["debtPetition", "petition-3"]))?.version).toBe(4)
    expect(paidIn(store)).toBe(debt)
  })

  it("of another creditor, or in another file under another id, or of another prisoner is another debt", async () => {
    const petitions = petitionsOver(toyStore())
    const others = [
      {},
      { creditor: "creditor-8" },
      { obligation: "obligation-2", enforcement: "1404/3108" },
      { prisoner: "prisoner-13" },
    ]
    for (const [place, other] of others.entries())
      expect(await petitions.live(`petition-${place}`, courseOf(other))).toBe("settled")
  })

  it("is given back when its petition ends unpaid", async () => {
    const store = toyStore()
    const petitions = petitionsOver(store)
    const withdrawn = [
      ...courseOf({}).slice(0, 4),
      ["socialWorker", { type: "withdraw", reason: "a mistake" }] as const,
    ]
    expect(await petitions.live("petition-1", withdrawn)).toBe("withdrawn")
    expect(await petitions.live("petition-2", courseOf({}))).toBe("settled")
  })

  it("of which a court put off a part may be petitioned for again once its prisoner was released, and not before", async () => {
    const store = toyStore()
    const petitions = petitionsOver(store)
    const half = (debt / 2) as Money
    const [open, screen, close, reserve, pay, confirm] = courseOf({})
    const course = [
      ...[open, screen],
      ["charity", { type: "recordRuling", obligation: "obligation-1", amount: half, ruling: "ruling-1" }],
      close,
      [reserve?.[0], { ...reserve?.[1], amount: half }],
      ...[pay, confirm],
      ["charity", { type: "requestOrder" }],
      ["judge", { type: "recordOrder", order: "order-1" }],
    ] as ReturnType<typeof courseOf>
    expect(await petitions.live("petition-1", course)).toBe("ordered")
    expect(await petitions.live("petition-2", courseOf({}))).toBe("claim.held")
    const released = [["prison", { type: "recordRelease", document: "document-1" }]] as ReturnType<
      typeof courseOf
    >
    expect(await petitions.live("petition-1", released, course.length)).toBe("released")
    expect(await petitions.live("petition-2", courseOf({}))).toBe("settled")
  })

  it("is claimed by one of many petitions that are opened and paid at the same time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom({}, { obligation: "obligation-9" }, { stated: "1404/3107" }), {
          minLength: 2,
          maxLength: 6,
        }),
        async (debts) => {
          const store = toyStore()
          const petitions = petitionsOver(store)
          const outcomes = await Promise.all(
            debts.map((each, place) => petitions.live(`petition-${place}`, courseOf(each))),
          )
          expect(outcomes.filter((outcome) => outcome === "settled")).toHaveLength(1)
          expect(outcomes.filter((outcome) => outcome === "claim.held")).toHaveLength(debts.length - 1)
          expect(paidIn(store)).toBe(debt)
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it("that two petitions shared before debts were claimed is paid once, and neither is stuck", async () => {
    const store = toyStore()
    const { claimsOf: _, ...unclaiming } = debtPetition
    const before = petitionsOver(store, { kind: unclaiming as typeof debtPetition })
    for (const subject of ["petition-1", "petition-2"])
      expect(await before.live(subject, courseOf({}).slice(0, 3))).toBe("fundable")
    const after = petitionsOver(store)
    const rest = courseOf({ enforcement: "1404/3107" }).slice(3)
    const elsewhere = courseOf({ enforcement: "1404/9999" }).slice(3)
    expect(await after.live("petition-1", rest, 3)).toBe("settled")
    expect(await after.live("petition-2", elsewhere, 3)).toBe("claim.held")
    const withdraw = [["socialWorker", { type: "withdraw", reason: "paid already" }]] as ReturnType<
      typeof courseOf
    >
    expect(await after.live("petition-2", withdraw, 4)).toBe("withdrawn")
    expect(paidIn(store)).toBe(debt)
  })

  it("names the other petition only to a caller who may see something of it", async () => {
    const held = (access: AccessPolicy) =>
      Effect.runPromise(
        Effect.gen(function* () {
          const store = toyStore()
          const [open] = courseOf({})
          if (open === undefined) throw new Error("a course begins")
          yield* petitionsOver(store).ask("petition-1", 0, ...open)
          return yield* Effect.flip(petitionsOver(store, { access }).ask("petition-2", 0, ...open))
        }),
      )
    const grant = { to: ["socialWorker"], kinds: ["debtPetition"], do: ["open"] } as const
    const some = await held({ grants: [{ ...grant, relation: "any", see: ["stage"] }] })
    expect(some).toMatchObject({
      _tag: "AlreadyClaimed",
      ...{ code: "claim.held", kind: "debtPetition", subject: "petition-2" },
      params: { claim: "debt", holder: { kind: "debtPetition", subject: "petition-1" } },
    })
    const hidden = await held({
      grants: [{ ...grant, relation: "ownUnit", see: ["stage"] }, { ...grant, relation: "any" } as never],
    })
    expect(hidden).toMatchObject({ _tag: "AlreadyClaimed", params: { claim: "debt" } })
    expect(hidden.params).not.toHaveProperty("holder")
    expect(JSON.stringify(hidden)).not.toContain("petition-1")
  })

  it("is not petitioned for in a store that keeps no claims, which is said by name before anything is asked of it", async () => {
    const { heldClaims: _, setClaims: __, ...store } = toyStore()
    const [open] = courseOf({})
    if (open === undefined) throw new Error("a course begins")
    const unable = { ...store, capabilities: { ...store.capabilities, claims: false } }
    const error = await Effect.runPromise(Effect.flip(petitionsOver(unable).ask("petition-1", 0, ...open)))
    expect(error).toMatchObject({
      code: "storage.unsupported",
      kind: "debtPetition",
      params: { capability: "claims" },
    })
  })
})

/** After every command the store holds for the case what its state claims, and nothing else. */
const holdsWhatItClaims: OfKind = async <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  tested: Tested<L>,
) => {
  const [run] = fc.sample(runsOf(tested), { numRuns: 1, seed: 7 })
  if (run === undefined) return
  const store = toyStore()
  const accepted = acceptedIn(run)
  const access = everything(
    kind.kind,
    [...new Set(accepted.map(({ command }) => command.by.role))],
    Object.keys(kind.lifeCycle.competences),
  )
  const service = serve(kind, store, accessBy(access))
  for (const { command } of accepted) {
    const answer = await Effect.runPromise(
      Effect.result(
        service.handleUnknown({
          caller: callerOf(command.by.id, command.by.role),
          command: JSON.parse(JSON.stringify(command)),
          setting: run.setting,
        }),
      ),
    )
    if (answer._tag === "Failure") continue
    const { subject } = command
    const state = await Effect.runPromise(
      service.replay({ caller: callerOf(command.by.id, command.by.role), subject }),
    )
    const keys = (store.claims.get(JSON.stringify([kind.kind, subject])) ?? []).map(({ key }) => key)
    expect(keys).toEqual(claimsIn(kind, state).map(({ key }) => key))
  }
}

describe("after every command the store holds for a case what its state claims", () => {
  it.each(Object.entries(everyKind))("%s", (_, kind) => kind(holdsWhatItClaims))
})

describe("a claim", () => {
  it("has a key that names what it is, is short, and shows no id", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 3, unit: "binary" }), { minLength: 1 }), (by) => {
        const { key } = claimOf({ claim: "debt", by })
        expect(key).toMatch(/^debt\/[0-9a-f]{64}$/)
      }),
    )
  })
})
