/**
 * A simulation for programs: the shape `bazgasht.simulation/1`.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import {
  caseKinds,
  type Disclosed,
  type DisclosedCost,
  type DisclosedQuestion,
  type DisclosedRange,
  type DisclosedRow,
  disclosedResults,
  holdsAnnouncements,
  isTurn,
  readingClauses,
  type Simulation,
} from "@bazgasht/simulation"
import { assumptionsJson } from "../population/assumptions-json.ts"
import { citationJson, writtenDay } from "../rendering/json.ts"
import { fundJson } from "./fund-json.ts"

/** A number of people, or `few` where it is not disclosed. */
type CountJson = number | "few"

/** Rials as decimal digits, because they can be more than a program counts exactly; or `few` where they are not disclosed. */
type RialsJson = string

const count = (value: Disclosed): CountJson => (value === "few" ? value : Number(value))
const rials = (value: Disclosed): RialsJson => String(value)

const change = <A, B>({ after, before }: { readonly before: A; readonly after: A }, to: (of: A) => B) => ({
  before: to(before),
  after: to(after),
})

const rangeJson = ({ possible, sure, unknown }: DisclosedRange) => ({
  sure: rials(sure),
  possible: rials(possible),
  unknown: count(unknown),
})

const costJson = (simulation: Simulation, { all, amount, decision, difference, groups }: DisclosedCost) => ({
  decision,
  amount,
  ...change(all, rangeJson),
  difference: {
    ...(difference.sure === undefined ? {} : { sure: rials(difference.sure) }),
    ...(difference.possible === undefined ? {} : { possible: rials(difference.possible) }),
    unknown: count(difference.unknown),
  },
  groups: Object.fromEntries(
    Object.entries(groups).map(([id, rows]) => [
      id,
      rows.map(({ value, ...row }) => ({
        value: codeOf(simulation, decision, id, value),
        before: rials(row.before),
        after: rials(row.after),
        ...(row.difference === undefined ? {} : { difference: rials(row.difference) }),
      })),
    ]),
  ),
})

/** The code of the value of a group; null where it is not known. */
const codeOf = ({ population, questions }: Simulation, question: string, group: string, place: number) => {
  const kind = questions.find(({ id }) => id === question)?.of
  const table = kind === undefined ? undefined : population.tables[kind]
  return table?.groups[group]?.values[place - 1]?.code ?? null
}

const questionJson = (simulation: Simulation, disclosed: DisclosedQuestion) => {
  const { all, bounds, causes, effects, groups, question, settling, turned } = disclosed
  const { law, results } = simulation
  const counts = (row: DisclosedRow) => ({
    effects: Object.fromEntries(effects.map((effect, place) => [effect, count(row.effects[place] ?? 0n)])),
    all: count(row.all),
  })
  const found = results.comparisons.find((comparison) => comparison.question === question)?.causes ?? []
  return {
    rule: question,
    turned: count(turned),
    ...counts(all),
    ...(bounds === undefined
      ? {}
      : {
          bounds: change(bounds, ({ possible, sure }) => ({ sure: count(sure), possible: count(possible) })),
        }),
    settling: settling.map(({ fact, open, possible, settled }) => ({
      fact,
      open: count(open),
      settled: count(settled),
      possible: count(possible),
    })),
    causes: found.map(({ changes, how }, place) => {
      const parts = changes.flatMap((one) => results.parts[one] ?? [])
      const row = causes[place]
      return {
        how,
        changes: parts.map(({ id }) => id),
        clauses: parts.flatMap((part) => readingClauses([law.pack], question, part).map(({ id }) => id)),
        effects: Object.fromEntries(
          effects.flatMap((effect, at) =>
            isTurn(effect) ? [[effect, count(row?.effects[at] ?? 0n)] as const] : [],
          ),
        ),
        all: count(row?.all ?? 0n),
      }
    }),
    groups: Object.fromEntries(
      Object.entries(groups).map(([id, rows]) => [
        id,
        rows.map(({ value, ...row }) => ({ value: codeOf(simulation, question, id, value), ...counts(row) })),
      ]),
    ),
  }
}

/** What `bazgasht simulate --json` prints: as much as the report tells, and no more. */
export const simulationJson = (simulation: Simulation, calendar: Calendar) => {
  const { day, idle, lackingFacts, law, population, receipt, results, scenario } = simulation
  const { budget, costs, fund, projection, questions, sweep } = disclosedResults(simulation)
  return {
    format: "bazgasht.simulation/1" as const,
    calendar: calendar.id,
    day: writtenDay(calendar, day),
    population: {
      ...(population.source === undefined
        ? {}
        : {
            read: population.source.shares.map(({ file, kind, leftOut, rows, unreadCells }) => ({
              kind,
              file,
              rows,
              leftOut,
              unreadCells,
            })),
          }),
      title: population.title,
      cases: Object.fromEntries(
        caseKinds.flatMap((kind) => {
          const size = population.tables[kind]?.ids.length
          return size === undefined ? [] : [[kind, size]]
        }),
      ),
      ...(population.source === undefined ? {} : { assumptions: assumptionsJson(population.source) }),
    },
    scenario: { id: scenario.id, title: scenario.title, smallestCell: scenario.smallestCell },
    reforms: law.reforms.map(({ id, title }) => ({ id, title })),
    changes: results.parts.map(({ citations, how, id, part, title }) => ({
      id,
      part,
      how,
      title,
      citations: citations.map(citationJson),
    })),
    withoutEffect: idle.map(({ place, reason, reform }) => ({
      reform: reform.id,
      change: place + 1,
      reason,
    })),
    lackingFacts: lackingFacts.map(({ fact, of, place, reform }) => ({
      reform: reform.id,
      change: place + 1,
      fact,
      of,
    })),
    questions: questions.map((disclosed) => questionJson(simulation, disclosed)),
    costs: costs.map((cost) => costJson(simulation, cost)),
    ...(budget === undefined
      ? {}
      : {
          budget: {
            ...change(budget, (side) => ({
              budget: rials(side.budget),
              claiming: count(side.claiming),
              reached: count(side.reached),
              waiting: count(side.waiting),
              unknown: count(side.unknown),
              spent: rials(side.spent),
              ...(side.lowestReached === undefined ? {} : { lowestReached: count(side.lowestReached) }),
            })),
            newlyReached: count(budget.newlyReached),
            noLongerReached: count(budget.noLongerReached),
          },
        }),
    ...(fund === undefined ? {} : { fund: fundJson(fund) }),
    ...(projection === undefined
      ? {}
      : {
          projection: {
            // Whether the population holds what is announced of anybody; otherwise all facts are taken to stay as they are.
            announced: holdsAnnouncements(simulation.population),
            months: projection.months.map(({ day: first, ...month }) => ({
              day: writtenDay(calendar, first),
              ...change(month, ({ debts, leaving, stock, support, unknown }) => ({
                stock: count(stock),
                leaving: count(leaving),
                ...(debts === undefined ? {} : { debts: rials(debts) }),
                ...(support === undefined ? {} : { support: rials(support) }),
                ...(unknown === undefined ? {} : { unknown: count(unknown) }),
              })),
            })),
            routes: projection.routes.map(({ difference, rule, ...route }) => ({
              rule: rule ?? null,
              ...change(route, count),
              difference: count(difference),
            })),
          },
        }),
    ...(sweep === undefined
      ? {}
      : {
          sweep: {
            parameter: scenario.sweep?.parameter,
            values: sweep.map(({ effects, value }) => ({
              value,
              effects: effects.map(({ effect, people, question }) => ({
                rule: question,
                effect,
                people: count(people),
              })),
            })),
          },
        }),
    receipt: { ...receipt, day: writtenDay(calendar, day) },
  }
}
