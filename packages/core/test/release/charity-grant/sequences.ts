/**
 * Arbitrary sequences of commands to a charity grant, beside a pool and a petition that are in every state that such a grant may
 * meet.
 */

import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  type Choices,
  chosen,
  commandBy,
  type Occasion,
  type Tested,
} from "../../../../casework/test/life-cycle/laws.ts"
import { charityGrant, charityGrantSchemas } from "../../../src/release/cases/charity-grant/charity-grant.ts"
import type { CharityGrantLife } from "../../../src/release/cases/charity-grant/charity-grant-protocol.ts"
import type {
  CharityGrantSetting,
  CharityGrantTerms,
} from "../../../src/release/cases/charity-grant/charity-grant-terms.ts"
import type { DebtPetitionState } from "../../../src/release/cases/debt-petition/debt-petition-protocol.ts"
import { nothingReceived } from "../../../src/release/cases/pool/balance.ts"
import type { PoolState } from "../../../src/release/cases/pool/pool-protocol.ts"
import type { Reservation, ReservationStatus } from "../../../src/release/cases/pool/reservation.ts"

const terms: CharityGrantTerms = {
  citations: [],
  proposers: ["charity"],
  approvers: ["charity", "board"],
  payers: ["charity", "board"],
  receiptRecorders: ["office"],
  confirmers: ["office", "board"],
  reporters: ["charity"],
}

/** What the world around a grant may look like. */
export interface World {
  readonly status: ReservationStatus
  /** What is reserved for the grant. */
  readonly amount: number
  /** What the petition still lacks. */
  readonly lacking: number
  readonly stage: "negotiating" | "fundable" | "funded" | "paying" | "settled"
  readonly hold: "lifted" | "unknown" | "active"
  readonly validUntil: number
  /** What another grant has reserved for the same petition. */
  readonly others: number
  readonly creditor: string
}

const kept = { version: 1, participants: [] }

const reservation = (grant: string, amount: number, status: ReservationStatus): Reservation => ({
  grant,
  petition: "petition-1",
  obligation: "obligation-1",
  attributes: {},
  payments: [
    { gift: "gift-1", amount: (amount - Math.floor(amount / 3)) as Money },
    ...(amount < 3 ? [] : [{ gift: "gift-2", amount: Math.floor(amount / 3) as Money }]),
  ],
  status,
  reservedBy: "person-7",
  run: "run-1",
  ...(status === "spent" || status === "reversed" ? { receipt: "receipt-1" } : {}),
})

/** A pool that has reserved money for the grant. */
export const poolIn = ({ amount, others, status }: World): PoolState => ({
  ...kept,
  stage: "open",
  subject: "pool-1",
  day: 20000 as Day,
  profile: { unit: "unit-1", attributes: [] },
  gifts: ["gift-1", "gift-2"].map((gift) => ({
    gift,
    donor: "donor-1",
    earmark: {},
    promise: { kind: "sum", amount: 1_000_000 as Money },
    until: 20000 as Day,
    status: "received",
    receipts: [],
    balance: nothingReceived,
  })),
  reservations: [
    reservation("grant-1", amount, status),
    ...(others > 0 ? [reservation("grant-2", others, "reserved")] : []),
  ],
})

/** A petition whose only obligation is owed to a creditor. */
export const petitionIn = ({
  amount,
  creditor,
  hold,
  lacking,
  stage,
  validUntil,
}: World): DebtPetitionState => {
  const covered = stage === "fundable" || stage === "negotiating" ? 0 : amount
  const sum = (lacking + covered + 10) as Money
  const gathered = {
    ...kept,
    subject: "petition-1",
    day: 20000 as Day,
    petition: { prisoner: "person-0", relatives: ["person-1"] },
    obligations: [{ id: "obligation-1", kind: "dower", creditor, sum }],
    holds: [{ id: "hold-1", status: hold }],
    concessions: [{ obligation: "obligation-1", amount: 10 as Money, document: "statement-1" }],
    deferrals: [],
    rounds: [],
  }
  if (stage === "negotiating") return { ...gathered, stage }
  const payment = {
    obligation: "obligation-1",
    payee: creditor,
    amount: covered as Money,
    enforcement: "file-1",
  }
  const fixed = {
    ...gathered,
    residual: { amount: (sum - 10) as Money, validUntil: validUntil as Day },
    funds:
      covered === 0
        ? []
        : [
            {
              receipt: "grant-1",
              source: "grant" as const,
              amount: covered as Money,
              receivedOn: 19990 as Day,
            },
          ],
    confirmed: stage === "settled" ? [payment] : [],
  }
  return stage === "paying" ? { ...fixed, stage, payments: [payment] } : { ...fixed, stage }
}

/** The setting of a world. */
export const settingOf = (world: World): CharityGrantSetting => ({
  policyDigest: "policy-1",
  terms,
  pool: poolIn(world),
  petition: petitionIn(world),
})

/** A world in which a grant of 300 may be proposed. */
export const soundWorld: World = {
  status: "reserved",
  amount: 300,
  lacking: 300,
  stage: "fundable",
  hold: "lifted",
  validUntil: 25000,
  others: 0,
  creditor: "creditor-1",
}

type Type = CharityGrantLife["Command"]["type"]

const statuses: { readonly [Command in Type]: ReservationStatus } = {
  reserve: "reserved",
  approve: "reserved",
  order: "ordered",
  fail: "reserved",
  pay: "spent",
  confirm: "spent",
  report: "spent",
  release: "freed",
  reverse: "reversed",
}

const stages: { readonly [Command in Type]: World["stage"] } = {
  reserve: "fundable",
  approve: "fundable",
  order: "paying",
  fail: "paying",
  pay: "paying",
  confirm: "settled",
  report: "settled",
  release: "negotiating",
  reverse: "settled",
}

/** What decides in which world a command is given. */
type Met = Pick<Choices, "first" | "second" | "sound" | "third">

/** The world that a command meets: mostly one in which it can be carried out. */
const worldFor = (type: Type, { first, second, sound, third }: Met): World => {
  const world: World = { ...soundWorld, status: statuses[type], stage: stages[type] }
  if (sound) return second % 4 === 0 ? { ...world, lacking: 500, others: 200 } : world
  return {
    ...world,
    status: chosen(["reserved", "ordered", "spent", "freed", "reversed"], second),
    stage: third % 2 === 0 ? world.stage : chosen(["negotiating", "fundable", "paying", "settled"], first),
    hold: chosen(["lifted", "unknown", "active"], second),
    lacking: chosen([300, 299, 0], first),
    others: chosen([0, 1], third),
    validUntil: chosen([25000, 19999], second),
    creditor: chosen(["creditor-1", "person-1"], third),
  }
}

const contentOf = (
  type: Type,
  { choices: { first, second, sound, third } }: Occasion<CharityGrantLife>,
): object => {
  const reason = { reason: sound ? "a reason" : " " }
  switch (type) {
    case "reserve":
      return {
        pool: sound || first % 3 > 0 ? "pool-1" : "pool-2",
        petition: sound || second % 3 > 0 ? "petition-1" : "petition-2",
        obligation: sound || third % 3 > 0 ? "obligation-1" : "obligation-2",
      }
    case "order":
      return {
        payee:
          sound && second % 3 > 0
            ? "creditor-1"
            : chosen(["person-0", "person-1", "stranger", "creditor-1"], first),
        enforcement: "file-1",
      }
    case "pay":
      return { receipt: sound ? "receipt-1" : "receipt-2" }
    case "confirm":
      return { document: "document-1" }
    case "report":
      return { report: "report-1" }
    case "fail":
    case "release":
    case "reverse":
      return reason
    case "approve":
      return {}
  }
}

/** A setting with the worlds that the commands of a run meet, one after the other. */
interface ManyWorlds extends CharityGrantSetting {
  readonly worlds?: ReadonlyArray<Met>
}

/** The setting of one command: its id says which world it meets. */
export const meeting = (
  command: CharityGrantLife["Command"],
  setting: CharityGrantSetting,
): CharityGrantSetting => {
  const { worlds } = setting as ManyWorlds
  const met = worlds?.[Number(command.id.replace("command-", ""))]
  const world = met === undefined ? soundWorld : worldFor(command.type, met)
  return { ...setting, pool: poolIn(world), petition: petitionIn(world) }
}

/** The life of grants, where each command meets the pool and the petition in a state of its own. */
const amongWorlds: typeof charityGrant = {
  ...charityGrant,
  beneficiariesOf: (state, command, setting) =>
    charityGrant.beneficiariesOf(state, command, meeting(command, setting)),
  handle: (state, command, setting, past) =>
    charityGrant.handle(state, command, meeting(command, setting), past),
}

const some = fc.nat({ max: 99 })

export const tested: Tested<CharityGrantLife> = {
  name: "charity grant",
  lifeCycle: amongWorlds,
  setting: fc
    .array(
      fc.record({ first: some, second: some, third: some, sound: fc.nat({ max: 5 }).map((one) => one > 0) }),
      { minLength: 40, maxLength: 40 },
    )
    .map((worlds): ManyWorlds => ({ ...settingOf(soundWorld), worlds })),
  command: commandBy({
    lifeCycle: amongWorlds,
    subject: "grant-1",
    roles: ["charity", "board", "office", "nobody"],
    seldom: ["release"],
    contentOf,
  }),
  schemas: charityGrantSchemas(),
}

/** Grants beside a pool and a petition that stay as they are. */
export const inOneWorld: Tested<CharityGrantLife> = { ...tested, setting: fc.constant(settingOf(soundWorld)) }
