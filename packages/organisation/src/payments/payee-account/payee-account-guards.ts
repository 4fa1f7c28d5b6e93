import type { ProtocolGuards } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { readIban } from "./iban.ts"
import { type PayeeAccountLife, type PayeeAccountState, refuse } from "./payee-account-protocol.ts"
import type { PayeeAccountTerms } from "./payee-account-terms.ts"

interface Written {
  readonly account: string
  readonly name: string
}

/** An account as it is kept: in the form of the banks, which alone is compared. */
const soundAccount = (
  { account, name }: Written,
  { countries }: PayeeAccountTerms,
): Result.Result<Written, PayeeAccountLife["Refusal"]> => {
  const iban = readIban(account, countries)
  if (iban === undefined) return refuse("account.unsound", "account", { countries })
  return name.trim() === "" || name.length > 140
    ? refuse("name.unsound", "name", {})
    : Result.succeed({ account: iban, name: name.trim() })
}

/** The number of the next account of a holder. */
const nextNumber = (state: PayeeAccountState): number =>
  1 + ("former" in state ? state.former.length : 0) + ("current" in state ? 1 : 0)

export const guards: ProtocolGuards<PayeeAccountLife> = {
  register: ({ command, setting: { terms } }) => soundAccount(command, terms),

  propose: ({ command, setting: { terms }, state }) =>
    Result.flatMap(soundAccount(command, terms), (sound) =>
      "current" in state && state.current.account === sound.account && state.current.name === sound.name
        ? refuse("account.same", "account", {})
        : Result.succeed(sound),
    ),

  confirm: ({ command: { account }, setting: { terms }, state }) =>
    readIban(account, terms.countries) === state.proposed.account
      ? Result.succeed({ number: nextNumber(state) })
      : refuse("account.differs", "account", {}),

  reject: "carry",

  close: "carry",
}
