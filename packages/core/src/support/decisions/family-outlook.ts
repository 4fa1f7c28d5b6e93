import {
  type Day,
  type Decision,
  type Determination,
  decide,
  determine,
  type Facts,
  type History,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import { prepareAll } from "@bazgasht/rules/columns"
import { byPlaceAndDay } from "../../decision-order.ts"
import { type FamilyCase, isSupportedOn } from "../facts/family-facts.ts"
import type { HelpRule, SupportProgramme } from "./programme.ts"

/** A kind of help, with its decision. */
export interface HelpDecision {
  readonly kind: string
  readonly decision: Decision
}

/** Help for one member. */
export interface MemberOutlook {
  readonly person: string
  readonly facts: Facts
  /** What is open first, as for the household. */
  readonly help: ReadonlyArray<HelpDecision>
}

/** Everything that a programme says of a family on one day. */
export interface FamilyOutlook {
  readonly today: Day
  readonly facts: Facts
  /** Whether the family is covered; where another payer is competent, to whom it is referred. */
  readonly cover: Decision
  /** Whether the association carries the family until another payer takes over. */
  readonly bridging: Decision
  /** Whether the conditions of the other payers are met, in the order of the programme. */
  readonly otherPayers: ReadonlyArray<{ readonly payer: string; readonly decision: Decision }>
  /** Between which days another payer is expected to take over. No cover follows from it. */
  readonly expectedHandOver: { readonly earliest: Determination; readonly latest: Determination }
  readonly countedSize: Determination
  /** What is owed in cash for a whole month. */
  readonly monthlyCash: Determination
  /**
   * Help for the household: what is open now, by the day since which it is; then what opens later, by that day; then what
   * is not known, what another authority decides, and what is barred. What shares a place and a day stays in the order of
   * the programme.
   */
  readonly householdHelp: ReadonlyArray<HelpDecision>
  /** Help for each member who belongs to the household on the day and is not the prisoner, by the ids of the persons. */
  readonly members: ReadonlyArray<MemberOutlook>
}

/** Decides several rules for one case, in the order given. */
type DecideAll = (facts: Facts, history?: History) => ReadonlyArray<Decision>

const ordered = (
  rules: ReadonlyArray<HelpRule>,
  decisions: ReadonlyArray<Decision>,
): ReadonlyArray<HelpDecision> =>
  rules
    .map(({ kind }, index) => ({ kind, decision: decisions[index] as Decision }))
    .sort((left, right) => byPlaceAndDay(left.decision, right.decision))

const familyRules = ({
  bridging,
  cover,
  householdHelp,
  otherPayers,
}: SupportProgramme): ReadonlyArray<Rule<boolean>> => [
  cover,
  bridging,
  ...otherPayers.map(({ rule }) => rule),
  ...householdHelp.map(({ rule }) => rule),
]

const memberRules = ({ memberHelp }: SupportProgramme): ReadonlyArray<Rule<boolean>> =>
  memberHelp.map(({ rule }) => rule)

const oneByOne =
  (rules: ReadonlyArray<Rule<boolean>>, setting: Setting, decideOne: typeof decide): DecideAll =>
  (facts, history) => {
    const over: Setting = history === undefined ? setting : { ...setting, history }
    return rules.map((rule) => decideOne(rule, facts, over))
  }

/** What is prepared takes the facts to be the same on all days; where they changed, each rule is decided by itself. */
const prepared = (rules: ReadonlyArray<Rule<boolean>>, setting: Setting): DecideAll => {
  const decideAll = prepareAll(rules, setting)
  const each = oneByOne(rules, setting, decide)
  return (facts, history) =>
    history === undefined || history.length < 2 ? decideAll(facts) : each(facts, history)
}

const assembled =
  (programme: SupportProgramme, setting: Setting, ofFamily: DecideAll, ofMember: DecideAll) =>
  ({ facts, history, members }: FamilyCase): FamilyOutlook => {
    const [cover, bridging, ...others] = ofFamily(facts, history) as [
      Decision,
      Decision,
      ...ReadonlyArray<Decision>,
    ]
    const determined = (rule: Rule): Determination => determine(rule, facts, setting)
    return {
      today: setting.today,
      facts,
      cover,
      bridging,
      otherPayers: programme.otherPayers.map(({ payer }, index) => ({
        payer,
        decision: others[index] as Decision,
      })),
      expectedHandOver: {
        earliest: determined(programme.expectedHandOver.earliest),
        latest: determined(programme.expectedHandOver.latest),
      },
      countedSize: determined(programme.countedSize),
      monthlyCash: determined(programme.monthlyCash),
      householdHelp: ordered(programme.householdHelp, others.slice(programme.otherPayers.length)),
      members: members
        .filter((member) => isSupportedOn(member.facts, setting.today))
        .map((member) => ({
          ...member,
          help: ordered(programme.memberHelp, ofMember(member.facts, member.history)),
        })),
    }
  }

/**
 * Decides everything that a programme says of a family on the day of the setting.
 *
 * Each rule is decided by `decide`, or by the reader that is named: `decideExactly`.
 *
 * @example
 * const today = gregorianDay(2025, 4, 10)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const { cover } = familyOutlook(familyCase(file, ruritania, today), programme, { pack, today })
 * cover.outcome.outcome // => "undetermined"
 */
export const familyOutlook = (
  family: FamilyCase,
  programme: SupportProgramme,
  setting: Setting,
  decideOne: typeof decide = decide,
): FamilyOutlook => {
  const ofMember = oneByOne(memberRules(programme), setting, decideOne)
  return assembled(programme, setting, oneByOne(familyRules(programme), setting, decideOne), ofMember)(family)
}

/**
 * The outlooks of many families on one day: what `familyOutlook` gives, with what does not depend on the family worked out
 * once.
 *
 * @example
 * const today = gregorianDay(2025, 4, 10)
 * const outlookOf = prepareFamilyOutlook(programme, { pack, today })
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * outlookOf(familyCase(file, ruritania, today)).cover.outcome.outcome // => "undetermined"
 */
export const prepareFamilyOutlook = (
  programme: SupportProgramme,
  setting: Setting,
): ((family: FamilyCase) => FamilyOutlook) => {
  return assembled(
    programme,
    setting,
    prepared(familyRules(programme), setting),
    prepared(memberRules(programme), setting),
  )
}
