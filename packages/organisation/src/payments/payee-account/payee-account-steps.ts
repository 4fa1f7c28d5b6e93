import type { ProtocolSteps } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import type { PayeeAccountLife, PayeeAccountState } from "./payee-account-protocol.ts"

/** The accounts of before, with the one that was in force until a day. */
const formerUntil = (state: PayeeAccountState, until: Day) => {
  const former = "former" in state ? state.former : []
  return "current" in state ? [...former, { ...state.current, until }] : former
}

export const steps: ProtocolSteps<PayeeAccountLife> = {
  registered: (_, { account, name }) => ({ former: [], proposed: { account, name } }),
  proposed: (_, { account, name }) => ({ proposed: { account, name } }),
  confirmed: (state, { at, number }) => ({
    former: formerUntil(state, at),
    current: { ...state.proposed, number, since: at },
  }),
  rejected: "carry",
  closed: (state, { at }) => ({ former: formerUntil(state, at) }),
}
