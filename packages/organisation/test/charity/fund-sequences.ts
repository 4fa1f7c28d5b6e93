/** Arbitrary sequences of commands to a fund. */

import type { Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { isMeantFor } from "../../src/charity/earmarks.ts"
import { fundLife, fundSchemas } from "../../src/charity/fund/fund.ts"
import { allotmentBalance } from "../../src/charity/fund/fund-balance.ts"
import { type Allotment, allotmentPurposes } from "../../src/charity/fund/fund-books.ts"
import type { FundLife } from "../../src/charity/fund/fund-protocol.ts"
import type { FundSetting, FundTerms } from "../../src/charity/fund/fund-terms.ts"

const fundTerms: FundTerms = {
  citations: [],
  keepers: ["treasurer"],
  bookkeepers: ["accountant"],
  refunders: ["cashier"],
  allotters: ["association"],
  approvers: ["association", "treasurer"],
  earmarks: { province: { of: "unit", kind: "province" }, help: { of: "help" } },
}

const earmarks = [{}, { province: ["north", "south"] }]

/** What a batch of a number says, as it is confirmed. */
const batchOf = (number: number) => ({
  entry: `batch-${number}`,
  amount: (20 + ((number * 7) % 90)) as Money,
  earmark: chosen(earmarks, number),
})

export const fundSetting: FundSetting = {
  policyDigest: "policy-1",
  terms: fundTerms,
  bookable: Array.from({ length: 60 }, (_, number) => batchOf(number)),
  payable: true,
}

/** The last of some things that fits, or the last of all, or one that is not there. */
const fitting = <Item>(items: ReadonlyArray<Item>, fits: (item: Item) => boolean, sound: boolean) =>
  sound ? (items.findLast(fits) ?? items.at(-1)) : undefined

const partsFor = ({ choices: { first, sound }, setting: { attributes = {} }, state }: Occasion<FundLife>) => {
  const entries = state.stage === "none" ? [] : state.entries
  const usable = entries.filter(({ earmark, free }) => free > 0 && isMeantFor(earmark, attributes))
  const taken = (sound ? usable : entries).slice(0, 1 + (first % 3))
  return {
    parts: taken.map(({ entry, free }, place) => ({
      entry: sound || first % 2 === 0 ? entry : "entry-99",
      amount: Math.max(sound ? 1 : 0, free - (place === 0 ? first % 5 : 0) + (sound ? 0 : 1)) as Money,
    })),
  }
}

const ofAllotment = (
  { choices: { first, sound }, state }: Occasion<FundLife>,
  fits: (allotment: Allotment) => boolean,
  most: (allotment: Allotment) => number,
) => {
  const found = fitting(state.stage === "none" ? [] : state.allotments, fits, sound)
  const amount = found === undefined ? 1 : most(found)
  return {
    allotment: found?.allotment ?? "allotment-99",
    amount: (sound ? Math.max(1, amount - (first % 3)) : amount + (first % 2)) as Money,
  }
}

const contentOf = (type: FundLife["Command"]["type"], occasion: Occasion<FundLife>): object => {
  const { choices, state } = occasion
  const { first, second, sound } = choices
  const entry = state.stage === "none" ? undefined : state.entries[first % Math.max(1, state.entries.length)]
  switch (type) {
    case "open":
      return { unit: chosen(["unit-1", "unit-2"], first) }
    case "credit":
      return {
        ...batchOf(sound ? state.version : second % 3),
        ...(sound
          ? {}
          : chosen([{}, { amount: 0 }, { earmark: { colour: ["red"] } }, { amount: 19 }], first)),
      }
    case "refund":
      return {
        entry: sound ? (entry?.entry ?? "entry-99") : "entry-99",
        gift: "gift-1",
        amount: Math.max(1, Math.min(entry?.free ?? 1, 1 + (second % 9)) + (sound ? 0 : 1)) as Money,
        document: `document-${sound ? state.version : second % 2}`,
        reason: "paid twice",
      }
    case "allot":
      return {
        allotment: `allotment-${sound ? state.version : second % 3}`,
        to: { kind: chosen(allotmentPurposes, first), id: "purpose-1" },
        ...partsFor(occasion),
      }
    case "approve":
      return {
        allotment: ofAllotment(
          occasion,
          ({ approved }) => !approved,
          () => 1,
        ).allotment,
      }
    case "pay":
      return {
        ...ofAllotment(
          occasion,
          (one) => one.approved && allotmentBalance(one).reserved > 0,
          (one) => allotmentBalance(one).reserved,
        ),
        order: `order-${sound ? state.version : second % 2}`,
      }
    case "giveUp":
      return {
        ...ofAllotment(
          occasion,
          (one) => allotmentBalance(one).reserved > 0,
          (one) => Math.ceil(allotmentBalance(one).reserved / 2),
        ),
        reason: "not needed",
      }
    case "repay":
      return {
        ...ofAllotment(
          occasion,
          (one) => allotmentBalance(one).paid > 0,
          (one) => allotmentBalance(one).paid,
        ),
        receipt: `receipt-${sound ? state.version : second % 2}`,
      }
    case "close":
      return {}
  }
}

export const testedFund: Tested<FundLife> = {
  name: "fund",
  lifeCycle: fundLife,
  setting: fc
    .tuple(
      fc.constantFrom(fundSetting, fundSetting, { ...fundSetting, payable: false }),
      fc.constantFrom<NonNullable<FundSetting["attributes"]>>({}, { province: "north" }, { help: "school" }),
    )
    .map(([setting, attributes]) => ({ ...setting, attributes })),
  command: commandBy({
    lifeCycle: fundLife,
    subject: "fund-1",
    roles: ["treasurer", "accountant", "cashier", "association"],
    seldom: ["close", "refund"],
    contentOf,
  }),
  schemas: fundSchemas(),
}
