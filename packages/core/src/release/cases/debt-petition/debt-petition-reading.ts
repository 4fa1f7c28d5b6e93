import type { Day, Money } from "@bazgasht/rules"
import type { DebtPetitionIn, DebtPetitionState } from "./debt-petition-protocol.ts"
import type { ConcessionRound, PetitionFunds } from "./stack.ts"

type Gathered = Pick<DebtPetitionIn<"gathering">, "obligations" | "concessions" | "deferrals">

const sumOf = (entries: ReadonlyArray<{ readonly amount: Money }>): Money =>
  entries.reduce((sum, { amount }) => sum + amount, 0) as Money

const of = <Entry extends { readonly obligation: string }>(
  entries: ReadonlyArray<Entry>,
  obligation: string,
) => entries.filter((entry) => entry.obligation === obligation)

/** Whether something that stands until a day stands no more. */
export const isOver = (until: Day | undefined, at: Day): boolean => until !== undefined && at > until

/** The last round with a creditor about an obligation. */
export const lastRoundOf = (
  { rounds }: Pick<DebtPetitionIn<"gathering">, "rounds">,
  obligation: string,
): ConcessionRound | undefined => rounds.findLast((round) => round.obligation === obligation)

/** Whether a creditor may still answer. */
export const isOpenOffer = ({ answer, answerBy }: ConcessionRound, at: Day): boolean =>
  answer === undefined && at <= answerBy

/** What is left of one obligation after concessions and rulings. */
export const leftOf = ({ concessions, deferrals, obligations }: Gathered, obligation: string): Money => {
  const sum = obligations.find(({ id }) => id === obligation)?.sum ?? 0
  return (sum - sumOf(of(concessions, obligation)) - sumOf(of(deferrals, obligation))) as Money
}

/** What is left of all obligations after concessions and rulings. */
export const leftOfAll = (state: Gathered): Money =>
  state.obligations.reduce((sum, { id }) => sum + leftOf(state, id), 0) as Money

/** The parts of the obligations; they add up to the whole. */
export interface FundingStack {
  readonly obligation: Money
  readonly concessions: Money
  readonly deferred: Money
  readonly family: Money
  readonly loan: Money
  readonly grant: Money
  /** What nothing covers. */
  readonly residual: Money
}

/**
 * The funding stack of a petition: obligation = concessions + deferred + family + loan + grant + residual. Only money that was
 * received stands in it.
 *
 * @example
 * // A rent of 90,000,000 crowns; the creditor gives up 40,000,000, and the family has brought 20,000,000.
 * const { concessions, family, obligation, residual } = fundingStackOf(state)
 * obligation // => 90_000_000
 * concessions // => 40_000_000
 * family // => 20_000_000
 * residual // => 30_000_000
 */
export const fundingStackOf = (state: DebtPetitionState): FundingStack => {
  const gathered: Gathered =
    state.stage === "none" ? { obligations: [], concessions: [], deferrals: [] } : state
  const funds = "funds" in state ? state.funds : []
  const from = (source: PetitionFunds["source"]) => sumOf(funds.filter((one) => one.source === source))
  return {
    obligation: gathered.obligations.reduce((sum, one) => sum + one.sum, 0) as Money,
    concessions: sumOf(gathered.concessions),
    deferred: sumOf(gathered.deferrals),
    family: from("family"),
    loan: from("loan"),
    grant: from("grant"),
    residual: (leftOfAll(gathered) - sumOf(funds)) as Money,
  }
}

/** What the reserved money does not cover of the residual. */
export const uncoveredOf = ({
  funds,
  residual,
}: Pick<DebtPetitionIn<"fundable">, "funds" | "residual">): Money => (residual.amount - sumOf(funds)) as Money

/**
 * The obligations of which something is left to pay and no receipt is there yet.
 *
 * @example
 * paying.stage === "paying" && unpaidOf(paying) // => ["obligation-1"]
 */
export const unpaidOf = (state: DebtPetitionIn<"funded" | "paying">): ReadonlyArray<string> =>
  state.obligations
    .map(({ id }) => id)
    .filter((id) => leftOf(state, id) > 0 && of(state.confirmed, id).length === 0)
