/**
 * The kinds of cases of release.
 *
 * @module
 */

import { leniency } from "../../release/cases/leniency.ts"
import type { LeniencyLife } from "../../release/cases/life.ts"
import type { PetitionFile } from "../../release/cases/petition.ts"
import { leniencySchemas } from "../../release/cases/schemas.ts"
import { defineCaseKind } from "../case-kind.ts"

const fileOf = (state: LeniencyLife["State"]): PetitionFile | undefined =>
  state.stage === "none" ? undefined : state.file

/** Leniency petitions. `due` is the day on which supervision has run out. */
export const leniencyCases = /* @__PURE__ */ defineCaseKind({
  kind: "leniency",
  lifeCycle: leniency,
  schemas: leniencySchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    beneficiary: { type: "text", fields: ["file"], of: (state) => fileOf(state)?.beneficiary },
    route: { type: "text", fields: ["file"], of: (state) => fileOf(state)?.route },
    due: {
      type: "number",
      fields: ["supervision"],
      of: (state) => ("supervision" in state ? state.supervision?.to : undefined),
    },
  },
  concernOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.file.beneficiary] }),
  onlyHimself: ["actor.notPetitioner"],
})
