import { citationJson } from "@bazgasht/core/json"
import { type Calendar, inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import {
  type Disclosed,
  type DisclosedCost,
  type DisclosedQuestion,
  type DisclosedRange,
  type DisclosedRow,
  disclosedResults,
  effectTitles,
  holdsAnnouncements,
  idleReasonTitles,
  isOutcomeChange,
  mappingAssumptionsInWords,
  readingClauses,
  registerKinds,
  type Simulation,
  shareLeftOutInWords,
} from "@bazgasht/simulation"
import { assumptionsData } from "../population/assumptions-data.ts"
import {
  day,
  Figure,
  Indented,
  Item,
  type Line,
  linesIn,
  numericColumn,
  type Part,
  tableUnlessEmpty,
  wordsColumn,
} from "../report/report.ts"
import { disclosedInWords, fundReport } from "./fund-report.ts"

const words = {
  rule: text("قاعده", "rule"),
  effect: text("اثر", "effect"),
  people: text("تعداد", "number"),
  nobody: text("نتیجهٔ هیچ‌کس عوض نمی‌شود", "nobody's answer changes"),
  idle: text("تغییر بی‌اثر", "change without effect"),
  unasked: text("تغییری که اثرش سنجیده نشد", "change whose effect was not computed"),
  cost: text(
    "تفاوت هزینه برای مشمولان قطعی (ریال)",
    "difference in cost of those entitled for sure, in rials",
  ),
  unknown: text("نامعلوم، چون مبلغ برخی معلوم نیست", "not known, because the amount of some is not"),
  assumptions: text("آنچه نگاشت فرض کرده است", "What the mapping assumes"),
  results: text("شناسهٔ امنیتی نتیجه", "digest of the results"),
}

/** A number of people, or `few` where it is not disclosed. */
type CountData = number | "few"

/** Rials as decimal digits, because they can be more than a program counts exactly; or `few` where they are not disclosed. */
type RialsData = string

const count = (value: Disclosed): CountData => (value === "few" ? value : Number(value))
const rials = (value: Disclosed): RialsData => String(value)
const rialsIfDisclosed = (value: Disclosed | undefined): RialsData | undefined =>
  value === undefined ? undefined : rials(value)
const countIfDisclosed = (value: Disclosed | undefined): CountData | undefined =>
  value === undefined ? undefined : count(value)

const change = <A, B>({ after, before }: { readonly before: A; readonly after: A }, to: (of: A) => B) => ({
  before: to(before),
  after: to(after),
})

const rangeData = ({ possible, sure, unknown }: DisclosedRange) => ({
  sure: rials(sure),
  possible: rials(possible),
  unknown: count(unknown),
})

const costData = (simulation: Simulation, { all, amount, decision, difference, groups }: DisclosedCost) => ({
  decision,
  amount,
  ...change(all, rangeData),
  difference: {
    sure: rialsIfDisclosed(difference.sure),
    possible: rialsIfDisclosed(difference.possible),
    unknown: count(difference.unknown),
  },
  groups: Object.fromEntries(
    Object.entries(groups).map(([id, rows]) => [
      id,
      rows.map(({ value, ...row }) => ({
        value: codeOf(simulation, decision, id, value),
        before: rials(row.before),
        after: rials(row.after),
        difference: rialsIfDisclosed(row.difference),
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

const questionData = (simulation: Simulation, disclosed: DisclosedQuestion) => {
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
    bounds:
      bounds && change(bounds, ({ possible, sure }) => ({ sure: count(sure), possible: count(possible) })),
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
            isOutcomeChange(effect) ? [[effect, count(row?.effects[at] ?? 0n)] as const] : [],
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

/** What `bazgasht simulate --json` prints: as much as the pages tell, and no more. */
const simulationData = (simulation: Simulation, style: Style, mappings: Calendar, fund: Item | undefined) => {
  const { idle, lackingFacts, law, population, receipt, results, scenario } = simulation
  const { budget, costs, projection, questions, sweep } = disclosedResults(simulation)
  return {
    format: "bazgasht.simulation/1" as const,
    calendar: style.calendar.id,
    day: day(simulation.day),
    population: {
      read: population.source?.shares.map(({ file, kind, leftOut, rows, unreadCells }) => ({
        ...{ kind, file, rows, leftOut, unreadCells },
      })),
      title: population.title,
      cases: Object.fromEntries(
        registerKinds.flatMap((kind) => {
          const size = population.tables[kind]?.ids.length
          return size === undefined ? [] : [[kind, size]]
        }),
      ),
      assumptions: population.source && assumptionsData(population.source, mappings),
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
      ...{ reform: reform.id, change: place + 1, fact, of },
    })),
    questions: questions.map((disclosed) => questionData(simulation, disclosed)),
    costs: costs.map((cost) => costData(simulation, cost)),
    budget: budget && {
      ...change(budget, (side) => ({
        budget: rials(side.budget),
        claiming: count(side.claiming),
        reached: count(side.reached),
        waiting: count(side.waiting),
        unknown: count(side.unknown),
        spent: rials(side.spent),
        lowestReached: countIfDisclosed(side.lowestReached),
      })),
      newlyReached: count(budget.newlyReached),
      noLongerReached: count(budget.noLongerReached),
    },
    fund,
    projection: projection && {
      // Whether the population holds what is announced of anybody; otherwise all facts are taken to stay as they are.
      announced: holdsAnnouncements(simulation.population),
      months: projection.months.map(({ day: first, ...month }) => ({
        day: day(first),
        ...change(month, ({ debts, leaving, stock, support, unknown }) => ({
          stock: count(stock),
          leaving: count(leaving),
          debts: rialsIfDisclosed(debts),
          support: rialsIfDisclosed(support),
          unknown: countIfDisclosed(unknown),
        })),
      })),
      routes: projection.routes.map(({ difference, rule, ...route }) => ({
        rule: rule ?? null,
        ...change(route, count),
        difference: count(difference),
      })),
    },
    sweep: sweep && {
      parameter: scenario.sweep?.parameter,
      values: sweep.map(({ effects, value }) => ({
        value,
        effects: effects.map(({ effect, people, question }) => ({
          ...{ rule: question, effect, people: count(people) },
        })),
      })),
    },
    receipt: { ...receipt, day: day(simulation.day) },
  }
}

const effects = (
  style: Style,
  questions: ReadonlyArray<DisclosedQuestion>,
  titleOf: (id: string) => string,
): ReadonlyArray<Part> => {
  const say = (of: Text): string => inLanguage(style, of)
  const rows = questions.flatMap(({ all, effects: of, question }) =>
    of.flatMap((effect, place) =>
      isOutcomeChange(effect) || effect === "open"
        ? [{ effect, question, people: disclosedInWords(all.effects[place] ?? 0n, style) }]
        : [],
    ),
  )
  return tableUnlessEmpty(rows, [
    wordsColumn(say(words.rule), ({ question }) => titleOf(question)),
    wordsColumn(say(words.effect), ({ effect }) => effectTitles[effect]),
    numericColumn(say(words.people), ({ people }) => ({ text: people })),
  ])
}

/** What a reform would do: a few lines, and all of it as data. `mappings` is the calendar in which mappings write days. */
export const simulationReport = (style: Style, simulation: Simulation, mappings: Calendar): Item => {
  const { idle, law, receipt } = simulation
  const { costs, fund: disclosedFund, questions } = disclosedResults(simulation)
  const fund = disclosedFund && fundReport(style, disclosedFund)
  return new Item(
    () => simulationData(simulation, style, mappings, fund),
    () => {
      const { number } = wordsOf(style)
      const say = (of: Text): string => inLanguage(style, of)
      const titleOf = (id: string): string => {
        const title = style.pack.rules.get(id)?.title
        return title === undefined ? id : say(title)
      }
      const isUnasked = questions.length === 0 && idle.some(({ reason }) => reason === "noCases")
      const isNobodyTurned = !isUnasked && questions.every(({ turned }) => turned === 0n)
      // A fund may be all that is asked.
      const isFundAlone = fund !== undefined && questions.length === 0
      const { source } = simulation.population
      return [
        ...(source === undefined ? [] : shareLeftOutInWords(source, style)),
        ...law.reforms.map(({ title }): Line => ({ tone: "heading", text: say(title) })),
        ...idle.map(
          ({ place, reason, reform }) =>
            `${say(reason === "noCases" ? words.unasked : words.idle)}: ${reform.id} #${number(place + 1)} (${say(idleReasonTitles[reason])})`,
        ),
        ...(isFundAlone ? [] : effects(style, questions, titleOf)),
        ...(isFundAlone || !isNobodyTurned ? [] : [say(words.nobody)]),
        ...(fund === undefined ? [] : [fund]),
        ...costs.map(
          ({ amount, difference: { sure } }) =>
            `${titleOf(amount)}: ${say(words.cost)} ${sure === undefined ? say(words.unknown) : disclosedInWords(sure, style)}`,
        ),
        ...(source === undefined
          ? []
          : [
              `${say(words.assumptions)}:`,
              new Indented(linesIn(mappingAssumptionsInWords(source, style)), 2),
            ]),
        new Figure(say(words.results), receipt.results),
      ]
    },
  )
}
