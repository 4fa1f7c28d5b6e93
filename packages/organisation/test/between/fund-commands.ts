/** A pool, two petitions and four grants, and every command that leads from a gift to the receipt of a creditor. */

import { accessBy, type Caller } from "@bazgasht/casework"
import { charityGrantCases, debtPetitionCases, poolCases } from "@bazgasht/core/release"
import { type Day, gregorian, type Money } from "@bazgasht/rules"
import * as terms from "../../../core/test/country/ruritania-petitions.ts"

/** The same terms, by which every officer may give every command: what is left are the rules of the cases themselves. */
const forOfficers = <Terms extends object>(given: Terms): Terms =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      name !== "citations" && Array.isArray(value) && value.every((role) => typeof role === "string")
        ? ["officer"]
        : value,
    ]),
  ) as Terms

const common = { calendar: gregorian, policyDigest: "policy-1" }

export const settings = {
  allocationRun: { ...common, terms: forOfficers(terms.allocationRunTerms) },
  pool: { ...common, terms: forOfficers(terms.poolTerms) },
  charityGrant: { ...common, terms: forOfficers(terms.charityGrantTerms) },
  debtPetition: { ...common, terms: forOfficers(terms.debtPetitionTerms) },
}

/** Every officer may give every command to cases of some kinds. */
export const mayAll = (all: {
  readonly [name: string]: {
    readonly kind: string
    readonly lifeCycle: { readonly transitions: ReadonlyArray<{ readonly command: string }> }
  }
}) =>
  accessBy({
    grants: Object.values(all).map(({ kind, lifeCycle }) => ({
      to: ["officer"],
      kinds: [kind],
      relation: "any",
      see: "whole",
      do: [...new Set(lifeCycle.transitions.map(({ command }) => command))],
    })),
  })

export const kinds = { pool: poolCases, charityGrant: charityGrantCases, debtPetition: debtPetitionCases }

export type Kind = keyof typeof kinds

/** A command without who gives it and on which version. */
export interface Asked {
  readonly kind: Kind
  readonly subject: string
  readonly content: { readonly type: string; readonly [field: string]: unknown }
}

export const day = 20_200 as Day

export const officer = (person: string): Caller => ({
  person,
  linked: [],
  offices: [{ role: "officer", unit: "unit-1" }],
})

const money = (amount: number) => amount as Money
const of = (kind: Kind, subject: string, content: Asked["content"]): Asked => ({ kind, subject, content })

/** Two petitions of 100 each, and a pool of two gifts of 120 together: not enough for both. */
export const beginnings: ReadonlyArray<Asked> = [
  of("pool", "pool-1", { type: "open", unit: "unit-1", attributes: [] }),
  ...[70, 50].flatMap((amount, place) => [
    of("pool", "pool-1", {
      type: "pledge",
      ...{ gift: `gift-${place}`, donor: `donor-${place}`, earmark: {}, until: day + 300 },
      promise: { kind: "sum", amount: money(amount) },
    }),
    of("pool", "pool-1", {
      type: "receive",
      ...{ gift: `gift-${place}`, receipt: `bank-${place}`, amount: money(amount), receivedOn: day },
    }),
  ]),
  ...["petition-0", "petition-1"].flatMap((subject, place) => [
    of("debtPetition", subject, {
      type: "open",
      ...{ prisoner: `prisoner-${place}`, relatives: [], enforceable: true },
      obligation: { id: "debt", kind: "rent", creditor: "creditor", sum: money(100) },
    }),
    of("debtPetition", subject, { type: "screen", answer: "yes", grounds: [] }),
    of("debtPetition", subject, { type: "closeNegotiation" }),
  ]),
]

/** The grants: of each petition one over the whole of what is owed, and one over a part of it. */
const grants = ["petition-0", "petition-1"].flatMap((petition) => [
  {
    grant: `${petition}/a`,
    petition,
    payments: [
      { gift: "gift-0", amount: 70 },
      { gift: "gift-1", amount: 30 },
    ],
  },
  { grant: `${petition}/b`, petition, payments: [{ gift: "gift-1", amount: 50 }] },
])

const amountOf = (payments: ReadonlyArray<{ readonly amount: number }>): Money =>
  money(payments.reduce((sum, { amount }) => sum + amount, 0))

/** How many commands lead a grant from the gift to the receipt. */
export const grantCommands = 11

/** What can be asked again and again, in the order in which it leads on. */
export const requests: ReadonlyArray<Asked> = [
  ...grants.flatMap(
    ({ grant, payments, petition }): ReadonlyArray<Asked> => [
      of("pool", "pool-1", {
        type: "reserve",
        grants: [{ grant, petition, obligation: "debt", payments }],
      }),
      of("charityGrant", grant, { type: "reserve", pool: "pool-1", petition, obligation: "debt" }),
      of("charityGrant", grant, { type: "approve" }),
      of("debtPetition", petition, {
        type: "reserve",
        ...{ receipt: grant, source: "grant", amount: amountOf(payments), receivedOn: day },
      }),
      of("debtPetition", petition, {
        type: "pay",
        payees: [{ obligation: "debt", payee: "creditor", enforcement: "file-1" }],
      }),
      of("pool", "pool-1", { type: "order", grant }),
      of("charityGrant", grant, { type: "order", payee: "creditor", enforcement: "file-1" }),
      of("pool", "pool-1", { type: "pay", grant, receipt: `receipt/${grant}` }),
      of("charityGrant", grant, { type: "pay", receipt: `receipt/${grant}` }),
      of("debtPetition", petition, { type: "confirm", obligation: "debt", receipt: `receipt/${grant}` }),
      of("charityGrant", grant, { type: "confirm", document: "document-1" }),
    ],
  ),
  // What leads back.
  ...grants.flatMap(
    ({ grant, petition }): ReadonlyArray<Asked> => [
      of("pool", "pool-1", { type: "fail", grant, reason: "no such account" }),
      of("charityGrant", grant, { type: "fail", reason: "no such account" }),
      of("pool", "pool-1", { type: "free", grants: [grant], reason: "given up" }),
      of("charityGrant", grant, { type: "release", reason: "given up" }),
      of("debtPetition", petition, { type: "failPayment", reason: "no such account" }),
    ],
  ),
  of("debtPetition", "petition-0", { type: "recordHold", hold: { id: "charge-1", status: "active" } }),
  of("debtPetition", "petition-0", { type: "recordHold", hold: { id: "charge-1", status: "lifted" } }),
  of("pool", "pool-1", {
    type: "refund",
    ...{ gift: "gift-1", amount: money(25), document: "transfer-1", reason: "asked for" },
  }),
]
