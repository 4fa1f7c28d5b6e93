import { daySchema, defineProtocol, type LifeOf, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { PayeeAccountSetting } from "./payee-account-terms.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const account = () => ({
  /** IBAN; kept in the form in which banks exchange it. */
  account: Schema.NonEmptyString,
  /** The name of the holder as the bank knows it. */
  name: Schema.NonEmptyString,
})
const holder = () => ({
  /** Opaque id of the person, household or creditor who is paid. */
  holder: Schema.NonEmptyString,
  /** Opaque id of the unit that keeps the account. */
  unit: Schema.NonEmptyString,
})
const number = () => ({ number: Schema.Natural })
const confirmed = () => ({ ...account(), ...number(), since: daySchema() })
const kept = () => ({
  ...holder(),
  /** Accounts that were in force before, the oldest first, each until the day on which another one took its place. */
  former: Schema.Array(Schema.Struct({ ...confirmed(), until: daySchema() })),
})
const proposed = () => ({ proposed: Schema.Struct(account()) })
const current = () => ({
  /** The account in force; payment orders name it by its number, which no other account of the holder ever has. */
  current: Schema.Struct(confirmed()),
})

/** The protocol of the account of a payee: one person proposes it, another reads it off its document again. */
export const payeeAccountProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** There is none in force; one waits for its confirmation. */
    proposed: () => ({ ...kept(), ...proposed() }),
    /** One is in force. */
    confirmed: () => ({ ...kept(), ...current() }),
    /** One is in force, another one waits for its confirmation. */
    changing: () => ({ ...kept(), ...current(), ...proposed() }),
    /** None is in force, and none waits. */
    without: kept,
    /** The holder is paid no more. */
    closed: () => ({ ...kept(), ...reason() }),
  },
  events: {
    registered: () => ({ ...holder(), ...account() }),
    proposed: account,
    confirmed: number,
    rejected: reason,
    closed: reason,
  },
  participations: ["proposer"],
  separateFrom: ["beneficiary"],
  commands: {
    register: {
      takes: () => ({ ...holder(), ...account() }),
      permission: "proposers",
      participation: "proposer",
      moves: { from: "none", event: "registered", to: "proposed" },
    },
    /** Proposes another account. The one in force stays so until the other is confirmed. */
    propose: {
      takes: account,
      permission: "proposers",
      participation: "proposer",
      moves: [
        { from: ["without", "proposed"], event: "proposed", to: "proposed" },
        { from: ["confirmed", "changing"], event: "proposed", to: "changing" },
      ],
    },
    /** Confirms the account by writing it down a second time. */
    confirm: {
      takes: () => ({ account: Schema.NonEmptyString }),
      permission: "confirmers",
      separateFrom: ["beneficiary", "proposer"],
      moves: { from: ["proposed", "changing"], event: "confirmed", to: "confirmed" },
    },
    reject: {
      takes: reason,
      permission: "confirmers",
      separateFrom: ["beneficiary", "proposer"],
      moves: [
        { from: "proposed", event: "rejected", to: "without" },
        { from: "changing", event: "rejected", to: "confirmed" },
      ],
    },
    close: {
      takes: reason,
      permission: "confirmers",
      moves: { from: ["proposed", "confirmed", "changing", "without"], event: "closed", to: "closed" },
    },
  },
  attributes: {
    holder: { type: "identifier", at: "holder" },
    unit: { type: "identifier", at: "unit" },
    /** No text says by when: it waits since the day of its last step. */
    since: { type: "number", at: { without: "day", proposed: "day", changing: "day" } },
  },
  access: { unit: "unit", beneficiaries: "holder" },
  // Money of a household may go to an account that is kept under its own id.
  parties: { household: ["holder"] },
  refusals: () => ({
    /** Its check digits or its length are wrong, or the bank is in another country. */
    "account.unsound": { countries: Schema.Array(Schema.String) },
    /** What was written down the second time is another account. */
    "account.differs": {},
    "account.same": {},
    "name.unsound": {},
  }),
})

/** The types of the life cycle of the account of a payee. */
export interface PayeeAccountLife extends LifeOf<typeof payeeAccountProtocol, PayeeAccountSetting> {}

/** The state of the account of a payee, one shape for each stage. */
export type PayeeAccountState = PayeeAccountLife["State"]

/** A command to the account of a payee. Commands that come from outside are decoded with the schema first. */
export type PayeeAccountCommand = PayeeAccountLife["Command"]

export const refuse = /* @__PURE__ */ refusing<PayeeAccountLife["Refusal"]>()
