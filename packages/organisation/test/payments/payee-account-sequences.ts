/** Arbitrary sequences of commands to the account of a payee. */

import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../casework/test/life-cycle/laws.ts"
import { payeeAccount, payeeAccountSchemas } from "../../src/payments/payee-account/payee-account.ts"
import type { PayeeAccountLife } from "../../src/payments/payee-account/payee-account-protocol.ts"
import type {
  PayeeAccountSetting,
  PayeeAccountTerms,
} from "../../src/payments/payee-account/payee-account-terms.ts"
import { ibans } from "./ibans.ts"

const payeeAccountTerms: PayeeAccountTerms = {
  citations: [],
  proposers: ["clerk", "socialWorker"],
  confirmers: ["accountant"],
  countries: ["IR"],
}

export const payeeAccountSetting: PayeeAccountSetting = { policyDigest: "policy-1", terms: payeeAccountTerms }

const unsound = ["IR580540105180021273113008", "DE89370400440532013000", "۱۲", "-"]

/** As people write it: in groups, in small letters, in Persian digits. */
const written = (iban: string, choice: number): string =>
  [
    iban,
    iban.replaceAll(/(.{4})/g, "$1 ").trim(),
    iban.toLowerCase(),
    iban.replaceAll(/[0-9]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit),
  ][choice % 4] ?? iban

const accountFor = ({ choices: { first, second, sound } }: Occasion<PayeeAccountLife>) => ({
  account: sound ? written(chosen(ibans, first), second) : chosen(unsound, first),
  name: sound || second % 2 === 0 ? chosen(["زهرا نمونه", " Zahra ", "انجمن حمایت"], second) : " ",
})

const contentOf = (
  type: PayeeAccountLife["Command"]["type"],
  occasion: Occasion<PayeeAccountLife>,
): object => {
  const { choices, state } = occasion
  const { first, second, sound } = choices
  switch (type) {
    case "register":
      return { holder: people[0], unit: chosen(["unit-1", "unit-2"], first), ...accountFor(occasion) }
    case "propose":
      return accountFor(occasion)
    case "confirm":
      return {
        account:
          sound && "proposed" in state
            ? written(state.proposed.account, second)
            : chosen([...ibans, ...unsound], first),
      }
    case "reject":
    case "close":
      return { reason: sound ? "moved" : " " }
  }
}

export const testedPayeeAccount: Tested<PayeeAccountLife> = {
  name: "account of a payee",
  lifeCycle: payeeAccount,
  setting: fc.constantFrom(payeeAccountSetting, {
    ...payeeAccountSetting,
    terms: { ...payeeAccountTerms, countries: ["IR", "DE"] },
  }),
  command: commandBy({
    lifeCycle: payeeAccount,
    subject: "account-1",
    roles: ["clerk", "socialWorker", "accountant"],
    seldom: ["close"],
    contentOf,
  }),
  schemas: payeeAccountSchemas(),
}
