import type { ProtocolSteps } from "@bazgasht/casework"
import type { UnitLife } from "./unit-protocol.ts"

export const steps: ProtocolSteps<UnitLife> = {
  founded: (_, { from, name, parent }) => ({
    names: [{ from, name }],
    places: [parent === undefined ? { from } : { from, parent }],
  }),
  renamed: ({ names }, { from, name }) => ({ names: [...names, { from, name }] }),
  moved: ({ places }, { from, parent }) => ({ places: [...places, { from, parent }] }),
  corrected: "carry",
  dissolved: "carry",
  restored: "carry",
  annulled: "carry",
}
