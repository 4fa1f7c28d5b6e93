/** Every kind of cases with arbitrary commands to it. A kind that is new belongs into this list; without it nothing here compiles. */

import type { CaseKind, LifeCycleTypes } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import type { Tested } from "../../../casework/test/life-cycle/laws.ts"
import { tested as openingTested } from "../employment/cases/opening/sequences.ts"
import { tested as placementTested } from "../employment/cases/placement/sequences.ts"
import { tested as placementRunTested } from "../employment/cases/placement-run/sequences.ts"
import { tested as loanTested } from "../employment/loan/sequences.ts"
import { tested as readinessTested } from "../employment/readiness/sequences.ts"
import { tested as trainingTested } from "../employment/training/sequences.ts"
import { tested as afterCareTested } from "../release/after-care/sequences.ts"
import { inOneWorld as allocationRunTested } from "../release/allocation-run/sequences.ts"
import { inOneWorld as charityGrantTested } from "../release/charity-grant/sequences.ts"
import { tested as debtPetitionTested } from "../release/debt-petition/sequences.ts"
import { testedLeniency } from "../release/leniency/sequences.ts"
import { tested as poolTested } from "../release/pool/sequences.ts"
import { named as cycleTested } from "../support/cases/cycle/sequences.ts"
import { tested as duplicateTested } from "../support/cases/duplicate/sequences.ts"
import { tested as entitlementTested } from "../support/cases/entitlement/sequences.ts"
import { tested as grievanceTested } from "../support/cases/grievance/sequences.ts"
import { tested as householdTested } from "../support/cases/household/sequences.ts"
import { tested as supportTested } from "../support/cases/support-case/sequences.ts"

/** What is done with a kind and the commands to it. */
export type OfKind = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  tested: Tested<L>,
) => Promise<void>

/** A kind whose commands bring all of their setting, as its life cycle takes it: what other cases say is not read from the store. */
export const withoutReading = <L extends LifeCycleTypes, Kind extends string, Attribute extends string>({
  reads: _,
  ...kind
}: CaseKind<L, Kind, Attribute>): CaseKind<L, Kind, Attribute> => kind

type EveryKind = { readonly [Name in keyof typeof caseKinds]: (work: OfKind) => Promise<void> }

export const everyKind: EveryKind = {
  leniency: (work) => work(caseKinds.leniency, testedLeniency),
  debtPetition: (work) => work(withoutReading(caseKinds.debtPetition), debtPetitionTested),
  pool: (work) => work(withoutReading(caseKinds.pool), poolTested),
  charityGrant: (work) => work(withoutReading(caseKinds.charityGrant), charityGrantTested),
  allocationRun: (work) => work(withoutReading(caseKinds.allocationRun), allocationRunTested),
  afterCare: (work) => work(caseKinds.afterCare, afterCareTested),
  household: (work) => work(withoutReading(caseKinds.household), householdTested),
  supportCase: (work) => work(withoutReading(caseKinds.supportCase), supportTested),
  supportCycle: (work) => work(withoutReading(caseKinds.supportCycle), cycleTested),
  entitlement: (work) => work(withoutReading(caseKinds.entitlement), entitlementTested),
  grievance: (work) => work(caseKinds.grievance, grievanceTested),
  duplicate: (work) => work(withoutReading(caseKinds.duplicate), duplicateTested),
  loan: (work) => work(withoutReading(caseKinds.loan), loanTested),
  opening: (work) => work(withoutReading(caseKinds.opening), openingTested),
  placementRun: (work) => work(caseKinds.placementRun, placementRunTested),
  placement: (work) => work(withoutReading(caseKinds.placement), placementTested),
  training: (work) => work(withoutReading(caseKinds.training), trainingTested),
  readiness: (work) => work(caseKinds.readiness, readinessTested),
}
