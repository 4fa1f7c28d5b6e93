/**
 * How an event changes a charity grant. What it is never changes.
 *
 * @module
 */

import type { CharityGrantEventType } from "./events.ts"
import type { CharityGrantStep } from "./types.ts"

/** How each event changes a charity grant, by its name. */
export const steps: { readonly [Type in CharityGrantEventType]: CharityGrantStep<Type> } = {
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
  approved: ({ grant }, { stage }) => ({ stage, grant }),
  ordered: ({ grant }, { enforcement, payee, stage }) => ({ stage, grant, order: { payee, enforcement } }),
  failed: ({ grant, order }, { reason, stage }) => ({ stage, grant, order, reason }),
  paid: ({ grant, order }, { receipt, stage }) => ({ stage, grant, order, receipt }),
  confirmed: ({ grant, order, receipt }, { document, stage }) => ({ stage, grant, order, receipt, document }),
  reported: ({ document, grant, order, receipt }, { report, stage }) => ({
    stage,
    grant,
    order,
    receipt,
    document,
    report,
  }),
  released: ({ grant }, { reason, stage }) => ({ stage, grant, reason }),
  reversed: ({ grant, order, receipt }, { reason, stage }) => ({ stage, grant, order, receipt, reason }),
}
