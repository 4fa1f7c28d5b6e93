import type { Jurisdiction } from "@bazgasht/core"
import {
  type CashPayer,
  cashPayerOf,
  type FamilyFile,
  type FamilyOutlook,
  familyCase,
  familyOutlook,
  type ScoredNeed,
  type SupportProgramme,
  scoreOf,
} from "@bazgasht/core/support"
import {
  type Decision,
  type Determination,
  determine,
  type Facts,
  type Setting,
  type Text,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import {
  type DecidingOptions,
  isAboutFamilies,
  isDecision,
  readerFor,
  settingFor,
  supportOf,
} from "./deciding.ts"
import type { Opened } from "./open-case-file.ts"

/** Decisions about one member of a family. */
export interface MemberDecisions {
  readonly person: string
  readonly facts: Facts
  readonly decisions: ReadonlyArray<Decision>
}

/** Decisions about a family, by what they are about. */
export interface FamilyDecisions {
  readonly cover: ReadonlyArray<Decision>
  /** Whether the association carries the family meanwhile, and whether the conditions of the other payers are met. */
  readonly payers: ReadonlyArray<Decision>
  readonly household: ReadonlyArray<Decision>
  /** Those who belong to the household on the day and are not the prisoner. */
  readonly members: ReadonlyArray<MemberDecisions>
}

/** A family's file with everything that the programme says of it. */
export interface DecidedFamily extends Opened<FamilyFile> {
  readonly kind: "family"
  readonly facts: Facts
  readonly setting: Setting
  readonly programme: SupportProgramme
  readonly outlook: FamilyOutlook
  readonly score: ScoredNeed
  /** Whether everything was asked for, and not some decisions only. */
  readonly whole: boolean
  /** The decisions that were asked for. */
  readonly asked: FamilyDecisions
  /** The same in one list. */
  readonly decisions: ReadonlyArray<Decision>
  /** The quantities that were asked for by name. */
  readonly quantities: ReadonlyArray<Determination>
}

const byWhatTheyAreAbout = ({
  bridging,
  cover,
  householdHelp,
  members,
  otherPayers,
}: FamilyOutlook): FamilyDecisions => {
  const decisionsOf = (list: ReadonlyArray<{ readonly decision: Decision }>): ReadonlyArray<Decision> =>
    list.map(({ decision }) => decision)
  return {
    cover: [cover],
    payers: [bridging, ...decisionsOf(otherPayers)],
    household: decisionsOf(householdHelp),
    members: members.map(({ facts, help, person }) => ({ person, facts, decisions: decisionsOf(help) })),
  }
}

const only = (
  { cover, household, members, payers }: FamilyDecisions,
  isAsked: (decision: Decision) => boolean,
): FamilyDecisions => ({
  cover: cover.filter(isAsked),
  payers: payers.filter(isAsked),
  household: household.filter(isAsked),
  members: members.map((member) => ({ ...member, decisions: member.decisions.filter(isAsked) })),
})

export const decideFamily = (
  opened: Opened<FamilyFile>,
  jurisdiction: Jurisdiction,
  options: DecidingOptions,
): DecidedFamily => {
  const { routes } = options
  const asOf = settingFor(opened.caseFile, jurisdiction, options)
  const family = familyCase(opened.caseFile, jurisdiction, asOf.today)
  const setting: Setting = { ...asOf, ...(family.history === undefined ? {} : { history: family.history }) }
  const programme = supportOf(jurisdiction)
  const outlook = familyOutlook(family, programme, setting, readerFor(options))
  const asked = only(
    byWhatTheyAreAbout(outlook),
    ({ rule }) => routes === undefined || routes.some(({ id }) => id === rule.id),
  )
  return {
    kind: "family",
    ...opened,
    facts: family.facts,
    setting,
    programme,
    outlook,
    // A score that cannot be worked out is a defect of the pack, not of the file.
    score: Result.getOrThrow(scoreOf(programme.needScore, family.facts, setting)),
    whole: routes === undefined,
    asked,
    decisions: [
      ...asked.cover,
      ...asked.payers,
      ...asked.household,
      ...asked.members.flatMap(({ decisions }) => decisions),
    ],
    quantities: (routes ?? [])
      .filter((rule) => isAboutFamilies(rule, jurisdiction) && !isDecision(rule))
      .map((rule) => determine(rule, family.facts, setting)),
  }
}

export const titleOfPayer = ({ payers }: SupportProgramme, code: string): Text | undefined =>
  payers.find((payer) => payer.code === code)?.title

/** Who pays a family, and when another is expected to take over. */
export const payingOf = ({ caseFile, outlook, programme }: DecidedFamily): CashPayer =>
  cashPayerOf(caseFile, outlook, programme)
