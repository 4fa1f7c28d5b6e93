import type { ProtocolSteps } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import type { CampaignLife } from "./campaign-protocol.ts"

export const steps: ProtocolSteps<CampaignLife> = {
  opened: () => ({ given: 0 as Money, over: 0 as Money, batches: [] }),
  identified: "carry",
  counted: (state, { amount, batch, meant, over }) => ({
    given: (state.given + meant) as Money,
    over: (state.over + over) as Money,
    batches: [...state.batches, { batch, amount, meant, over }],
  }),
  closed: "carry",
  calledOff: "carry",
  settled: "carry",
}
