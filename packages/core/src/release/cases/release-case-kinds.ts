/**
 * The kinds of cases of release.
 *
 * @module
 */

import { defineCaseKind } from "@bazgasht/casework"
import { allocationRun, allocationRunSchemas } from "./allocation-run/allocation-run.ts"
import { charityGrant, charityGrantSchemas } from "./charity-grant/charity-grant.ts"
import { debtPetition, debtPetitionSchemas } from "./debt-petition/debt-petition.ts"
import { claimsOfPetition, resemblancesOfPetition } from "./debt-petition/debt-petition-claims.ts"
import { leniency, leniencySchemas } from "./leniency/leniency.ts"
import type { LeniencyLife } from "./leniency/leniency-protocol.ts"
import type { PetitionFile } from "./leniency/petition.ts"
import { pool, poolSchemas } from "./pool/pool.ts"

const fileOf = (state: LeniencyLife["State"]): PetitionFile | undefined =>
  state.stage === "none" ? undefined : state.file

/** Leniency petitions. `due` is the day on which supervision has run out. */
export const leniencyCases = /* @__PURE__ */ defineCaseKind({
  kind: "leniency",
  lifeCycle: leniency,
  schemas: leniencySchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    beneficiary: { type: "identifier", fields: ["file"], of: (state) => fileOf(state)?.beneficiary },
    route: { type: "text", fields: ["file"], of: (state) => fileOf(state)?.route },
    due: {
      type: "number",
      fields: ["supervision"],
      of: (state) => ("supervision" in state ? state.supervision?.to : undefined),
    },
  },
  accessContextOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.file.beneficiary] }),
  onlyHimself: ["actor.notPetitioner"],
})

/** Petitions for the release of debt prisoners, each alone with its debts. `due` is the last day on which the residual stands. */
export const debtPetitionCases = /* @__PURE__ */ defineCaseKind({
  kind: "debtPetition",
  lifeCycle: debtPetition,
  schemas: debtPetitionSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    prisoner: {
      type: "identifier",
      fields: ["petition"],
      of: (state) => (state.stage === "none" ? undefined : state.petition.prisoner),
    },
    due: {
      type: "number",
      fields: ["residual"],
      of: (state) => ("residual" in state ? state.residual.validUntil : undefined),
    },
  },
  accessContextOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.petition.prisoner] }),
  claimsOf: claimsOfPetition,
  resemblancesOf: resemblancesOfPetition,
})

/** Pools of charity money. Each belongs to the unit that keeps it; who gives to it is no party to a case. */
export const poolCases = /* @__PURE__ */ defineCaseKind({
  kind: "pool",
  lifeCycle: pool,
  schemas: poolSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    unit: {
      type: "identifier",
      fields: ["profile"],
      of: (state) => (state.stage === "none" ? undefined : state.profile.unit),
    },
  },
  accessContextOf: (state) => (state.stage === "none" ? {} : { unit: state.profile.unit }),
})

/** Charity grants. */
export const charityGrantCases = /* @__PURE__ */ defineCaseKind({
  kind: "charityGrant",
  lifeCycle: charityGrant,
  schemas: charityGrantSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    petition: {
      type: "identifier",
      fields: ["grant"],
      of: (state) => (state.stage === "none" ? undefined : state.grant.petition),
    },
    pool: {
      type: "identifier",
      fields: ["grant"],
      of: (state) => (state.stage === "none" ? undefined : state.grant.pool),
    },
    run: {
      type: "identifier",
      fields: ["grant"],
      of: (state) => (state.stage === "none" ? undefined : state.grant.run),
    },
  },
  accessContextOf: (state) => (state.stage === "none" ? {} : { beneficiaries: [state.grant.prisoner] }),
})

/** Allocation runs. */
export const allocationRunCases = /* @__PURE__ */ defineCaseKind({
  kind: "allocationRun",
  lifeCycle: allocationRun,
  schemas: allocationRunSchemas,
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    pool: {
      type: "identifier",
      fields: ["plan"],
      of: (state) => (state.stage === "none" ? undefined : state.plan.pool),
    },
    corrects: {
      type: "identifier",
      fields: ["plan"],
      of: (state) => (state.stage === "none" ? undefined : state.plan.corrects),
    },
  },
  accessContextOf: () => ({}),
})
