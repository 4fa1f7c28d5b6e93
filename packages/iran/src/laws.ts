/** By what the cases of every kind are judged in Iran, by the day of a command. */

import type { LawOf, LawsOf } from "@bazgasht/casework/law"
import type { caseKinds } from "@bazgasht/core"
import type {
  LoanLife,
  OpeningLife,
  PlacementLife,
  PlacementRunLife,
  ReadinessLife,
  WageRegister,
} from "@bazgasht/core/employment"
import type {
  AfterCareLife,
  AllocationRunLife,
  AllocationRunSetting,
  CharityGrantLife,
  DebtPetitionLife,
  LeniencyLife,
  PoolLife,
} from "@bazgasht/core/release"
import type {
  DuplicateLife,
  EntitlementLife,
  GrievanceLife,
  HouseholdLife,
  SupportCaseLife,
  SupportCycleLife,
} from "@bazgasht/core/support"
import type { organisationKinds } from "@bazgasht/organisation"
import type {
  CapacityLife,
  ProposalLife,
  WageMonthLife,
  WorkAccidentLife,
} from "@bazgasht/organisation/enterprise"
import type { ReferralLife } from "@bazgasht/organisation/referrals"
import {
  type RecordLife,
  type RecordSetting,
  type RegisteredTrainingLife,
  registers,
  type trainingCasesOf,
} from "@bazgasht/organisation/registers"
import { type Day, digestOf, type Setting } from "@bazgasht/rules"
import { jalali } from "./calendar/jalali.ts"
import { allocationRunTerms, charityGrantTerms, debtPetitionTerms, poolTerms } from "./debts/terms.ts"
import { loanTerms } from "./employment/start-up-loan.ts"
import {
  openingTerms,
  placementRunTerms,
  placementTerms,
  readinessTerms,
  trainingTerms,
} from "./employment/terms.ts"
import { wageTerms } from "./employment/wages.ts"
import { charityTerms } from "./organisation/charity.ts"
import { enterpriseTerms } from "./organisation/enterprise.ts"
import { paymentTerms } from "./organisation/payments.ts"
import { referralTerms } from "./organisation/referrals.ts"
import { registerTerms } from "./organisation/registers.ts"
import { unitTerms } from "./organisation/units.ts"
import { iran } from "./pack.ts"
import { afterCareTerms } from "./release/after-care.ts"
import { leniencyTerms } from "./release/leniency-terms.ts"
import {
  cycleTerms,
  duplicateTerms,
  entitlementTerms,
  grievanceTerms,
  householdTerms,
  supportCaseTerms,
} from "./support/terms.ts"

/** The pack, and what no law and no case says. */
export interface LawOptions {
  readonly pack: Setting["pack"]
  /** Describes a petition for an allocation run; see `AllocationRunSetting`. */
  readonly describe?: NonNullable<AllocationRunSetting["describe"]>
  /** The schedules of wages; without them no wage can be said. */
  readonly wageRegister?: WageRegister
}

/** Every kind that is judged by these laws; the courses of enrolments are those of their register. */
type JudgedKinds = Omit<typeof caseKinds, "training"> &
  typeof organisationKinds & { readonly training: ReturnType<typeof trainingCasesOf> }

/** A setting with nothing but terms that may not be known, the calendar in which they count, and their digest. */
const under = <Terms>(terms: Terms | undefined) =>
  terms && { terms, calendar: jalali, policyDigest: digestOf(terms) }

/**
 * The laws of all kinds, by the names of the kinds, for `underLaws`: terms on the day of a command, and the digest of them. A kind whose
 * numbers are not known on a day is judged by none then. Enrolments are those of `trainingCasesOf`, whose courses are in the register.
 *
 * @example
 * const laws = iranLaws({ pack: iranPack })
 * const state = caseKinds.pool.lifeCycle.none
 * const command = {
 *   type: "open", unit: "unit-1", attributes: [], id: "c-1", subject: "pool-1", at: today,
 *   by: { id: "person-1", role: "setadDieh" }, expectedVersion: 0,
 * } as const
 * laws.pool({ state, command })?.terms.keepers // => ["setadDieh"]
 */
export const iranLaws = ({
  describe,
  pack,
  wageRegister = { schedules: [] },
}: LawOptions): LawsOf<JudgedKinds> => {
  const on = ({ command }: { readonly command: { readonly at: Day } }): Setting => ({
    pack,
    today: command.at,
  })
  /** Of terms that hold on every day. */
  const always = <Terms>(terms: Terms) => {
    const policyDigest = digestOf(terms)
    return (_asked?: unknown) => ({ terms, calendar: jalali, policyDigest })
  }
  const jurisdiction = pack === iran.pack ? iran : { ...iran, pack }
  /** Of a register: who keeps it, and what its files may say. The schemas of the files are made when a command first asks. */
  const ofRegister = (kind: keyof typeof registers): LawOf<RecordLife> => {
    let setting: RecordSetting | undefined
    return () => {
      setting ??= registers[kind].settingOf(jurisdiction, { terms: registerTerms[kind] })
      return setting
    }
  }
  return {
    leniency: (({ command, state }) => {
      const route = state.stage === "none" ? (command.type === "open" ? command.route : "") : state.file.route
      return under(leniencyTerms(on({ command })).get(route))
    }) satisfies LawOf<LeniencyLife>,
    debtPetition: always(debtPetitionTerms) satisfies LawOf<DebtPetitionLife>,
    pool: always(poolTerms) satisfies LawOf<PoolLife>,
    charityGrant: always(charityGrantTerms) satisfies LawOf<CharityGrantLife>,
    allocationRun: (() => ({
      ...always(allocationRunTerms)(),
      ...(describe === undefined ? {} : { describe }),
    })) satisfies LawOf<AllocationRunLife>,
    afterCare: ((asked) => under(afterCareTerms(on(asked)))) satisfies LawOf<AfterCareLife>,
    household: ((asked) => under(householdTerms(on(asked)))) satisfies LawOf<HouseholdLife>,
    supportCase: ((asked) => under(supportCaseTerms(on(asked)))) satisfies LawOf<SupportCaseLife>,
    supportCycle: always(cycleTerms) satisfies LawOf<SupportCycleLife>,
    entitlement: ((asked) => under(entitlementTerms(on(asked)))) satisfies LawOf<EntitlementLife>,
    grievance: ((asked) => under(grievanceTerms(on(asked)))) satisfies LawOf<GrievanceLife>,
    duplicate: always(duplicateTerms) satisfies LawOf<DuplicateLife>,
    loan: ((asked) => under(loanTerms(on(asked)))) satisfies LawOf<LoanLife>,
    opening: always(openingTerms) satisfies LawOf<OpeningLife>,
    placementRun: always(placementRunTerms) satisfies LawOf<PlacementRunLife>,
    placement: ((asked) => under(placementTerms(on(asked)))) satisfies LawOf<PlacementLife>,
    training: ((asked) => under(trainingTerms(on(asked)))) satisfies LawOf<RegisteredTrainingLife>,
    readiness: ((asked) => under(readinessTerms(on(asked)))) satisfies LawOf<ReadinessLife>,
    gift: always(charityTerms.gift),
    giftBatch: always(charityTerms.giftBatch),
    campaign: always(charityTerms.campaign),
    fund: always(charityTerms.fund),
    sponsorship: always(charityTerms.sponsorship),
    stock: always(charityTerms.stock),
    benefactorLoan: always(charityTerms.benefactorLoan),
    payeeAccount: always(paymentTerms.payeeAccount),
    paymentBatch: always(paymentTerms.paymentBatch),
    wageMonth: ((asked) => ({
      ...always(enterpriseTerms(on(asked)).wageMonth)(),
      register: wageRegister,
      wageTerms,
    })) satisfies LawOf<WageMonthLife>,
    capacity: ((asked) => under(enterpriseTerms(on(asked)).capacity)) satisfies LawOf<CapacityLife>,
    proposal: ((asked) => under(enterpriseTerms(on(asked)).proposal)) satisfies LawOf<ProposalLife>,
    workAccident: ((asked) =>
      under(enterpriseTerms(on(asked)).workAccident)) satisfies LawOf<WorkAccidentLife>,
    referral: ((asked) => under(referralTerms(on(asked)))) satisfies LawOf<ReferralLife>,
    unit: always(unitTerms),
    prisonerRecord: ofRegister("prisonerRecord"),
    familyRecord: ofRegister("familyRecord"),
    associationRecord: ofRegister("associationRecord"),
    employerRecord: ofRegister("employerRecord"),
    workshopRecord: ofRegister("workshopRecord"),
    courseRecord: ofRegister("courseRecord"),
    donorRecord: ofRegister("donorRecord"),
  }
}
