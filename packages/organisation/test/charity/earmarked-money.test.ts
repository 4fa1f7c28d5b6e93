/** Money goes only to what its donor meant, as the cases of the store say it, whatever the caller of the command says. */

import type { PoolTerms } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { overStore } from "../../../core/test/cases/over-store.ts"
import { petitionIn, soundWorld } from "../../../core/test/release/charity-grant/sequences.ts"
import { batchedPoolCases, fundCases } from "../../src/charity/charity-kinds.ts"
import { fundSetting } from "./fund-sequences.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const
const kept = { version: 1, day: at, participants: [] } as const
const officers = ["officer"]

const earmarks: PoolTerms["earmarks"] = {
  province: { of: "unit", kind: "region" },
  debt: { of: "debt" },
  help: { of: "help" },
  campaign: { of: "campaign" },
  sponsorship: { of: "sponsorship" },
}
const poolTerms: PoolTerms = {
  citations: [],
  keepers: officers,
  fundraisers: officers,
  cashiers: officers,
  refunders: officers,
  reservers: officers,
  payers: officers,
  receiptRecorders: officers,
  earmarks,
}

const unit = (subject: string, kind: string, parent?: string) => ({
  kind: "unit",
  subject,
  state: {
    ...{ ...kept, subject, stage: "active", kind, names: [{ from: 10_000, name: subject }] },
    places: [parent === undefined ? { from: 10_000 } : { from: 10_000, parent }],
    ...(kind === "region" ? { code: `code-${subject}` } : {}),
  },
})

const units = [
  unit("service", "service"),
  unit("north", "region", "service"),
  unit("south", "region", "service"),
  unit("prison-1", "prison", "north"),
  unit("prison-2", "prison", "south"),
  unit("office", "office", "service"),
]

/** The region of each unit, told apart from the tree. */
const regions: { readonly [unit: string]: string | undefined } = {
  north: "code-north",
  south: "code-south",
  "prison-1": "code-north",
  "prison-2": "code-south",
}
const places = fc.constantFrom(...Object.keys(regions), "office", "nowhere")

const meant = fc.constantFrom<{ readonly [attribute: string]: ReadonlyArray<string> }>(
  {},
  { province: ["code-north"] },
  { province: ["code-north", "code-south"] },
  { debt: ["rent"] },
  { help: ["study"] },
  { campaign: ["campaign-1"] },
  { sponsorship: ["purpose-1"] },
  { province: ["code-south"], debt: ["rent", "dower"] },
)

/** The campaigns of a store: two, each for a case or for one that is not named. */
const asked = fc.array(
  fc.record({
    kind: fc.constantFrom("debtPetition", "household"),
    id: fc.constantFrom("petition-1", "petition-1", "household-1", "household-1", "petition-2", undefined),
  }),
  { minLength: 2, maxLength: 2 },
)
type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never

const campaignsOf = (all: Asked) =>
  all.map(({ id, kind }, place) => ({
    kind: "campaign",
    subject: `campaign-${place + 1}`,
    state: {
      ...{ ...kept, subject: `campaign-${place + 1}`, stage: "open", unit: "unit-1", batches: [] },
      ...(id === undefined ? {} : { asksFor: { kind, id } }),
    },
  }))

const isAskedFor = (all: Asked, kind: string, id: string, earmark: ReadonlyArray<string>): boolean =>
  all.some((one, place) => one.kind === kind && one.id === id && earmark.includes(`campaign-${place + 1}`))

const records = fc.record({
  stage: fc.constantFrom("none", "kept", "kept", "closed"),
  unit: places,
})

const recordOf = ({ stage, unit }: { readonly stage: string; readonly unit: string }) =>
  stage === "none"
    ? []
    : [
        {
          kind: "prisonerRecord",
          subject: "person-0",
          state: { ...kept, subject: "person-0", stage, unit, statements: [] },
        },
      ]

/** What a caller may say beside what a command takes. */
const said = {
  province: "code-north",
  debt: "rent",
  help: "study",
  campaign: "campaign-1",
  sponsorship: "purpose-1",
}

const petitionWith = (place: string, debts: ReadonlyArray<string>) => {
  const petition = petitionIn({ ...soundWorld, validUntil: at, lacking: 900 })
  if (petition.stage === "none") throw new Error("the petition is there")
  const obligations = debts.map((kind, index) => ({
    ...petition.obligations[0],
    id: `obligation-${index}`,
    kind,
  }))
  return { kind: "debtPetition", subject: "petition-1", state: { ...petition, unit: place, obligations } }
}

/** Holds a property, and that both answers came of it. */
const decidedBothWays = <Values>(
  values: fc.Arbitrary<Values>,
  property: (values: Values) => boolean,
): void => {
  const came = new Set<boolean>()
  fc.assert(
    fc.property(values, (one) => {
      came.add(property(one))
    }),
    { numRuns: runs(800, { least: 400 }) },
  )
  expect([...came].sort()).toEqual([false, true])
}

describe("money of a pool", () => {
  const worlds = fc.record({
    meant,
    asked,
    record: records,
    place: places,
    debts: fc.constantFrom(["rent"], ["dower"], ["rent", "dower"]),
    paid: fc.constantFrom(0, 0, 1),
  })

  it("is reserved for a debt that its donor meant: by the debt, the campaign, and where the prisoner is kept", () =>
    decidedBothWays(worlds, ({ asked, debts, meant, paid, place, record }) => {
      const obligation = `obligation-${paid}`
      const payments = [{ gift: "gift-1", amount: 40 }]
      const balance = { refunded: 0, reserved: 0, ordered: 0, spent: 0, reversed: 0 }
      const gift = {
        ...{ gift: "gift-1", donor: "donor-1", earmark: meant, until: at, status: "received", receipts: [] },
        promise: { kind: "sum", amount: 100 },
        balance: { ...balance, received: 100, free: 100 },
      }
      const answer = overStore(
        batchedPoolCases,
        {
          state: {
            ...{ ...kept, stage: "open", subject: "pool-1", gifts: [gift], reservations: [] },
            profile: { unit: "unit-1", attributes: Object.keys(earmarks) },
          } as never,
          command: {
            ...{ ...common, type: "reserve", subject: "pool-1", expectedVersion: 1 },
            by: { id: "p-1", role: "officer" },
            grants: [{ grant: "grant-1", petition: "petition-1", obligation, payments, attributes: said }],
          } as never,
          setting: { policyDigest: "policy-1", terms: poolTerms, payable: [] },
        },
        [...units, ...campaignsOf(asked), ...recordOf(record), petitionWith(place, debts)],
      )
      const region = regions[record.stage === "kept" ? record.unit : place]
      const fits =
        !("help" in meant || "sponsorship" in meant) &&
        (meant["province"] === undefined || (region !== undefined && meant["province"].includes(region))) &&
        (meant["debt"] === undefined || meant["debt"].includes(debts[paid] ?? "")) &&
        (meant["campaign"] === undefined ||
          isAskedFor(asked, "debtPetition", "petition-1", meant["campaign"]))
      if (debts[paid] === undefined) {
        expect(["petition.notFundable", "gift.otherEarmark"]).toContain(answer)
        return false
      }
      expect(answer).toBe(fits ? "open" : "gift.otherEarmark")
      return fits
    }))
})

describe("money of a fund", () => {
  const worlds = fc.record({
    meant,
    asked,
    record: records,
    place: places,
    debts: fc.constantFrom(["rent"], ["dower"], ["rent", "dower"]),
    kind: fc.constantFrom("supportCycle", "entitlement", "sponsorship", "benefactorLoan", "stock"),
    help: fc.constantFrom("study", "monthly"),
    isThere: fc.constantFrom(true, true, true, false),
  })

  it("is allotted to what its donors meant: by the unit, the help, the campaign and the sponsorship", () =>
    decidedBothWays(worlds, ({ asked, debts, help, isThere, kind, meant, place, record }) => {
      const content = {
        supportCycle: { stage: "planned" },
        entitlement: { stage: "computed", claim: { household: "household-1", kind: help } },
        sponsorship: { stage: "active", form: help, household: "household-1" },
        benefactorLoan: { stage: "proposed", petition: "petition-1" },
        stock: { stage: "open" },
      }[kind]
      const purpose = {
        kind,
        subject: "purpose-1",
        state: { ...kept, subject: "purpose-1", unit: place, ...content },
      }
      const answer = overStore(
        fundCases,
        {
          state: {
            ...{ ...kept, stage: "open", subject: "fund-1", unit: "unit-1", refunds: [], allotments: [] },
            entries: [{ entry: "batch-1", earmark: meant, received: 100, refunded: 0, free: 60 }],
          } as never,
          command: {
            ...{ ...common, type: "allot", subject: "fund-1", by: { id: "p-1", role: "association" } },
            ...{ allotment: "allotment-1", to: { kind, id: "purpose-1" }, attributes: said },
            ...{ parts: [{ entry: "batch-1", amount: 40 }], expectedVersion: 1 },
          } as never,
          setting: { ...fundSetting, terms: { ...fundSetting.terms, earmarks } },
        },
        [
          ...[...units, ...campaignsOf(asked), ...recordOf(record), petitionWith(place, debts)],
          ...(isThere ? [purpose] : []),
        ],
      )
      const isLoan = kind === "benefactorLoan"
      const isFamily = kind === "entitlement" || kind === "sponsorship"
      const region = regions[isLoan && record.stage === "kept" ? record.unit : place]
      const ofMeant = {
        province: (values: ReadonlyArray<string>) => region !== undefined && values.includes(region),
        debt: (values: ReadonlyArray<string>) =>
          isLoan && debts.length === 1 && values.includes(debts[0] ?? ""),
        help: (values: ReadonlyArray<string>) => isFamily && values.includes(help),
        campaign: (values: ReadonlyArray<string>) =>
          (isLoan && isAskedFor(asked, "debtPetition", "petition-1", values)) ||
          (isFamily && isAskedFor(asked, "household", "household-1", values)),
        sponsorship: (values: ReadonlyArray<string>) =>
          kind === "sponsorship" && values.includes("purpose-1"),
      } as { readonly [attribute: string]: (values: ReadonlyArray<string>) => boolean }
      const fits = Object.entries(meant).every(
        ([attribute, values]) => isThere && ofMeant[attribute]?.(values) === true,
      )
      expect(answer).toBe(fits ? "open" : "entry.otherEarmark")
      return fits
    }))
})
