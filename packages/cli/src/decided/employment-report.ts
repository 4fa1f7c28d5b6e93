import type { EmploymentOutlook } from "@bazgasht/core/employment"
import type { DecisionJson, QuantityJson } from "@bazgasht/core/json"
import { type Decision, inLanguage, type Style, text } from "@bazgasht/rules"
import { type Basis, quantityReport } from "../decisions/quantity-report.ts"
import { routeReport } from "../decisions/route-report.ts"
import { Indented, Item, Section } from "../report/report.ts"

/** What is open of work: kinds of workplaces, courses, loans, and posts from which a conviction disqualifies. */
export interface EmploymentJson {
  /** Each with the code of the kind of workplace, the nearest first. */
  readonly workplaces: ReadonlyArray<DecisionJson & { readonly workplace: string }>
  readonly training: DecisionJson
  /** Each with the code of the kind of loan, and how much is lent at most. */
  readonly loans: ReadonlyArray<DecisionJson & { readonly loan: string; readonly ceiling: QuantityJson }>
  /** Absent where the law has no such posts. */
  readonly publicPosts?: DecisionJson
}

const headings = {
  workplaces: text("محل‌های کار", "Workplaces"),
  others: text("حرفه‌آموزی، تسهیلات و مشاغل", "Training, loans and posts"),
}

/** The kinds of workplaces, then courses, loans with their ceilings, and posts from which a conviction disqualifies. */
export const employmentReport = (
  style: Style,
  outlook: EmploymentOutlook,
  about: Omit<Basis, "facts">,
): Item<EmploymentJson> => {
  const basis: Basis = { ...about, facts: outlook.facts }
  const report = (decision: Decision): Item<DecisionJson> => routeReport(style, decision, basis)
  const workplaces = outlook.workplaces.map(({ decision, kind }) => ({ kind, route: report(decision) }))
  const loans = outlook.loans.map(({ ceiling, decision, kind }) => ({
    ...{ kind, route: report(decision), ceiling: quantityReport(style, ceiling, basis) },
  }))
  const training = report(outlook.training)
  const publicPosts = outlook.publicPosts && report(outlook.publicPosts)
  return new Item<EmploymentJson>(
    () => ({
      workplaces: workplaces.map(({ kind, route }) => route.with({ workplace: kind })),
      training,
      loans: loans.map(({ ceiling, kind, route }) =>
        route.with<{ readonly loan: string; readonly ceiling: QuantityJson }>({ loan: kind, ceiling }),
      ),
      ...(publicPosts === undefined ? {} : { publicPosts }),
    }),
    () => [
      new Section(
        inLanguage(style, headings.workplaces),
        workplaces.map(({ route }) => route),
      ),
      new Section(inLanguage(style, headings.others), [
        training,
        ...loans.flatMap(({ ceiling, route }) => [route, new Indented([ceiling])]),
        ...(publicPosts === undefined ? [] : [publicPosts]),
      ]),
    ],
  )
}
