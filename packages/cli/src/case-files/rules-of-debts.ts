import type { DebtOfFile } from "@bazgasht/core"
import { debtProgramme, iranPack } from "@bazgasht/iran"
import type { Rule } from "@bazgasht/rules"

const ofKinds = new Map(
  [...debtProgramme.hold, ...debtProgramme.besides].map((one) => [one.rule.id, one.kinds]),
)

/** Of a quantity, the decision that it is shown with. */
const decisionOf = new Map(
  [...iranPack.quantities].flatMap(([decision, quantities]) => quantities.map(({ id }) => [id, decision])),
)

/** The kinds of debts that a rule speaks of; absent where it speaks of all. A quantity speaks of those of its decision. */
const kindsOf = ({ id }: Rule): ReadonlyArray<string> | undefined =>
  ofKinds.get(id) ?? ofKinds.get(decisionOf.get(id) ?? "")

const speaksOf = (rule: Rule, { debt: { kind } }: DebtOfFile): boolean =>
  kind === undefined || kindsOf(rule)?.includes(kind) !== false

/**
 * The rules that are decided of a debt of a file with several: those that speak of its kind. A rule that speaks of none of the debts is decided
 * of each, and says itself why it concerns none.
 */
export const rulesOfDebt = (
  rules: ReadonlyArray<Rule>,
  debt: DebtOfFile,
  debts: ReadonlyArray<DebtOfFile>,
): ReadonlyArray<Rule> =>
  rules.filter((rule) => speaksOf(rule, debt) || !debts.some((one) => speaksOf(rule, one)))
