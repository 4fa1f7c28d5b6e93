import type { ProtocolSteps } from "@bazgasht/casework"
import type { SponsorshipLife } from "./sponsorship-protocol.ts"

export const steps: ProtocolSteps<SponsorshipLife> = {
  offered: "carry",
  matched: (state) =>
    state.stage === "active"
      ? { gifts: state.gifts, deliveries: state.deliveries }
      : { gifts: [], deliveries: [] },
  changed: "carry",
  // The amount of the event is that of the gift; the sponsorship keeps what is given each time.
  credited: ({ amount, gifts }, event) => ({
    amount,
    gifts: [
      ...gifts,
      {
        gift: event.gift,
        amount: event.amount,
        ...(event.held === undefined ? {} : { held: event.held }),
        on: event.at,
      },
    ],
  }),
  delivered: ({ amount, deliveries, household }, event) => ({
    amount,
    deliveries: [
      ...deliveries,
      {
        allotment: event.allotment,
        amount: event.amount,
        ...(event.fund === undefined ? {} : { fund: event.fund }),
        household,
        on: event.at,
      },
    ],
  }),
  withdrawn: "carry",
  ended: "carry",
}
