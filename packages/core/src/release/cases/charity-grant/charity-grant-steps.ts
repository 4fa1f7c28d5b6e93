/** How an event changes a charity grant. What it is never changes. */

import { stepsOf } from "@bazgasht/casework"
import { type CharityGrantLife, charityGrantProtocol } from "./charity-grant-protocol.ts"

export const steps = /* @__PURE__ */ stepsOf<CharityGrantLife>(charityGrantProtocol, {
  reserved: (_, event) => ({
    stage: event.stage,
    grant: {
      pool: event.pool,
      petition: event.petition,
      obligation: event.obligation,
      creditor: event.creditor,
      prisoner: event.prisoner,
      relatives: event.relatives,
      amount: event.amount,
      payments: event.payments,
      ...(event.run === undefined ? {} : { run: event.run }),
    },
  }),
  approved: "carry",
  ordered: ({ grant }, { enforcement, payee, stage }) => ({ stage, grant, order: { payee, enforcement } }),
  failed: "carry",
  paid: "carry",
  confirmed: "carry",
  reported: "carry",
  released: "carry",
  reversed: "carry",
})
