import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { ReferralLife } from "./referral-protocol.ts"

export const steps: ProtocolSteps<ReferralLife> = {
  sent: (_, event) => ({
    referral: {
      ...Struct.pick(event, ["agency", "purpose", "people", "documents"]),
      ...(event.household === undefined ? {} : { household: event.household }),
      ...(event.regarding === undefined ? {} : { regarding: event.regarding }),
      sentOn: event.at,
    },
    reminders: [],
  }),
  received: (_, { on, reference }) => ({ receipt: { on, reference } }),
  reminded: ({ reminders }, { at }) => ({ reminders: [...reminders, at] }),
  answered: (_, event) => ({
    reply: {
      ...Struct.pick(event, ["on", "outcome", "document"]),
      ...(event.from === undefined ? {} : { from: event.from }),
    },
  }),
  withdrawn: "carry",
}
