import type { Jurisdiction } from "@bazgasht/core"
import { type EmploymentOutlook, employmentOutlook } from "@bazgasht/core/employment"
import {
  type CaseFile,
  type DebtOfFile,
  type DebtOutlook,
  debtOutlook,
  debtsOfFile,
  outlook,
} from "@bazgasht/core/release"
import {
  type Decision,
  type Determination,
  type decide,
  determine,
  type Facts,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import {
  caseOn,
  type DecidingOptions,
  isAboutDebts,
  isAboutFamilies,
  isDecision,
  readerFor,
  settingFor,
} from "./deciding.ts"
import type { Opened } from "./open-case-file.ts"

/** The kinds of debts that a rule speaks of; absent where it speaks of all. A quantity speaks of those of its decision. */
const kindsIn = ({ debts, pack }: Jurisdiction): ((rule: Rule) => ReadonlyArray<string> | undefined) => {
  const ofKinds = new Map(
    [...(debts?.hold ?? []), ...(debts?.besides ?? [])].map((one) => [one.rule.id, one.kinds]),
  )
  const decisionOf = new Map(
    [...pack.quantities].flatMap(([decision, quantities]) => quantities.map(({ id }) => [id, decision])),
  )
  return ({ id }) => ofKinds.get(id) ?? ofKinds.get(decisionOf.get(id) ?? "")
}

/** Which of some rules are decided of a debt of a file. */
export type RulesOfDebt = (rules: ReadonlyArray<Rule>, debt: DebtOfFile) => ReadonlyArray<Rule>

/** Rules for one of several debts: those of its kind, and those of none of the debts, which say why they concern none. */
const rulesOfDebts = (jurisdiction: Jurisdiction, debts: ReadonlyArray<DebtOfFile>): RulesOfDebt => {
  const kindsOf = kindsIn(jurisdiction)
  const speaksOf = (rule: Rule, { debt: { kind } }: DebtOfFile): boolean =>
    kind === undefined || kindsOf(rule)?.includes(kind) !== false
  return (rules, debt) =>
    rules.filter((rule) => speaksOf(rule, debt) || !debts.some((one) => speaksOf(rule, one)))
}

/** What was asked by name of one debt. */
export interface AskedOfDebt extends DebtOfFile {
  readonly decisions: ReadonlyArray<Decision>
  readonly quantities: ReadonlyArray<Determination>
}

/** A prisoner's file with the decisions of the routes, the nearest first. */
export interface DecidedPrisoner extends Opened<CaseFile> {
  readonly kind: "prisoner"
  readonly facts: Facts
  readonly setting: Setting
  /** The release routes; or the rules that were asked for by name. */
  readonly routes: ReadonlyArray<Decision>
  /** The quantities that were asked for by name. */
  readonly quantities: ReadonlyArray<Determination>
  /** What is shown of the file as a whole, where no rule was asked for by name. */
  readonly summary: ReadonlyArray<Determination>
  /** What was asked by name of each debt, where the file has several: of a single one the routes and quantities speak. */
  readonly ofDebts: ReadonlyArray<AskedOfDebt>
  /** The debts: only where the file tells of debts or of a fine, and no rule was asked for by name. */
  readonly debts?: DebtOutlook
  /** What is open of work: only where the file tells of work, and no rule was asked for by name. */
  readonly employment?: EmploymentOutlook
  /** The only debt, which rules about debts that were asked for by name refer to; absent where there are several or none. */
  readonly only?: DebtOfFile
  /** All decisions in one list. */
  readonly decisions: ReadonlyArray<Decision>
}

const decisionsOf = ({ loans, publicPosts, training, workplaces }: EmploymentOutlook) => [
  ...workplaces.map(({ decision }) => decision),
  training,
  ...loans.map(({ decision }) => decision),
  ...(publicPosts === undefined ? [] : [publicPosts]),
]

const decisionsOfDebts = ({ debts }: DebtOutlook): ReadonlyArray<Decision> =>
  debts.flatMap(({ help, hold, release }) => [release, ...hold, ...help])

/** Over which facts, and in which setting, a rule is read. */
interface About {
  readonly facts: Facts
  readonly setting: Setting
}

/** The facts and the setting in which a rule was read of the file, or of its only debt. */
export const aboutRule = (
  { facts, only, setting }: Pick<DecidedPrisoner, "facts" | "only" | "setting">,
  rule: Rule,
  jurisdiction: Jurisdiction,
): About =>
  only !== undefined && isAboutDebts(rule, jurisdiction)
    ? { facts: only.facts, setting: { ...setting, history: only.history } }
    : { facts, setting }

interface Asked {
  readonly only?: DebtOfFile
  readonly routes: ReadonlyArray<Decision>
  readonly quantities: ReadonlyArray<Determination>
  readonly ofDebts: ReadonlyArray<AskedOfDebt>
}

/** What was asked by name: of the file, and of each debt. */
const askedFor = (
  rules: ReadonlyArray<Rule>,
  caseFile: CaseFile,
  facts: Facts,
  jurisdiction: Jurisdiction,
  setting: Setting,
  reader: typeof decide,
): Asked => {
  const debts = debtsOfFile(caseFile, facts, jurisdiction, setting)
  const [only] = debts
  const several = debts.length > 1
  const rulesOfDebt = rulesOfDebts(jurisdiction, debts)
  const isOfDebts = (rule: Rule): boolean => isAboutDebts(rule, jurisdiction)
  const ofFileOrDebt = { facts, setting, ...(only === undefined ? {} : { only }) }
  const about = (rule: Rule): About => aboutRule(ofFileOrDebt, rule, jurisdiction)
  const ofFile = rules.filter((rule) => !(several && isOfDebts(rule)))
  const ofDebts = rules.filter((rule) => several && isOfDebts(rule))
  const decided = (rule: Rule<boolean>, over: About): Decision => reader(rule, over.facts, over.setting)
  const determined = (rule: Rule, over: About): Determination => determine(rule, over.facts, over.setting)
  const decisions = ofFile.filter(isDecision)
  return {
    ...(only === undefined || several ? {} : { only }),
    routes: [
      ...outlook(
        decisions.filter((rule) => !isOfDebts(rule)),
        facts,
        setting,
        reader,
      ).routes,
      ...decisions.filter(isOfDebts).map((rule) => decided(rule, about(rule))),
    ],
    quantities: ofFile.filter((rule) => !isDecision(rule)).map((rule) => determined(rule, about(rule))),
    ofDebts: debts.flatMap((debt) => {
      const over = { facts: debt.facts, setting: { ...setting, history: debt.history } }
      const ofDebt = rulesOfDebt(ofDebts, debt)
      return ofDebt.length === 0
        ? []
        : [
            {
              ...debt,
              decisions: ofDebt.filter(isDecision).map((rule) => decided(rule, over)),
              quantities: ofDebt.filter((rule) => !isDecision(rule)).map((rule) => determined(rule, over)),
            },
          ]
    }),
  }
}

/** The quantities of the summary that concern the punishments of the file. */
const summaryOf = ({ sentences = [] }: CaseFile, { release }: Jurisdiction, facts: Facts, setting: Setting) =>
  (release?.summary ?? [])
    .filter(
      ({ of }) =>
        of === undefined || sentences.some(({ punishments }) => Object.hasOwn(punishments ?? {}, of)),
    )
    .map(({ rule }) => determine(rule, facts, setting))

export const decidePrisoner = (
  opened: Opened<CaseFile>,
  jurisdiction: Jurisdiction,
  options: DecidingOptions,
): DecidedPrisoner => {
  const { caseFile } = opened
  const { debts: debtProgramme, employment: employmentProgramme, release } = jurisdiction
  const asOf = settingFor(caseFile, jurisdiction, options)
  const { facts, history } = caseOn(opened, jurisdiction, asOf.today, options.choices)
  const setting: Setting = { ...asOf, history }
  const reader = readerFor(options)
  const named = options.routes?.filter((rule) => !isAboutFamilies(rule, jurisdiction))
  const whole = named === undefined
  const asked = whole
    ? { routes: outlook(release?.routes ?? [], facts, setting, reader).routes, quantities: [], ofDebts: [] }
    : askedFor(named, caseFile, facts, jurisdiction, setting, reader)
  const debts =
    whole && debtProgramme !== undefined
      ? debtOutlook(caseFile, facts, debtProgramme, jurisdiction, setting, reader)
      : undefined
  const hasDebts = debts !== undefined && (caseFile.debts !== undefined || debts.debts.length > 0)
  const employment =
    whole && caseFile.work !== undefined && employmentProgramme !== undefined
      ? employmentOutlook(facts, employmentProgramme, setting, reader)
      : undefined
  return {
    kind: "prisoner",
    ...opened,
    facts,
    setting,
    ...asked,
    summary: whole ? summaryOf(caseFile, jurisdiction, facts, setting) : [],
    ...(hasDebts ? { debts } : {}),
    ...(employment === undefined ? {} : { employment }),
    decisions: [
      ...asked.routes,
      ...asked.ofDebts.flatMap(({ decisions }) => decisions),
      ...(hasDebts ? decisionsOfDebts(debts) : []),
      ...(employment === undefined ? [] : decisionsOf(employment)),
    ],
  }
}
