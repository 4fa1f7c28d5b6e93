import type { Jurisdiction } from "@bazgasht/core"
import type { DebtOfFile } from "@bazgasht/core/release"
import type { Rule } from "@bazgasht/rules"

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

/**
 * The rules that are decided of a debt of a file with several: those that speak of its kind. A rule that speaks of none of the debts is decided
 * of each, and says itself why it concerns none.
 */
export const rulesOfDebts = (jurisdiction: Jurisdiction, debts: ReadonlyArray<DebtOfFile>): RulesOfDebt => {
  const kindsOf = kindsIn(jurisdiction)
  const speaksOf = (rule: Rule, { debt: { kind } }: DebtOfFile): boolean =>
    kind === undefined || kindsOf(rule)?.includes(kind) !== false
  return (rules, debt) =>
    rules.filter((rule) => speaksOf(rule, debt) || !debts.some((one) => speaksOf(rule, one)))
}
