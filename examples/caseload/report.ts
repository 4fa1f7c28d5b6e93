/**
 * What an office reads of a cycle: who is served, who waits and why, what was spent where and for what, and what is missing.
 *
 * @module
 */

import {
  type CycleFamily,
  type CycleOutcome,
  cycleKeyWords,
  cycleOutcomes,
  cycleOutcomeTitles,
  explainFamily,
  linesAt,
  placeInWords,
  prepareExplanations,
  waitingReasonTitles,
} from "@bazgasht/core/support"
import { iranPack, supportProgramme } from "@bazgasht/iran"
import {
  dayInWords,
  decide,
  inLanguage,
  type Style,
  type Text,
  text,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import { questionInWords } from "@bazgasht/rules/wording"
import { explainPlace } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import type { Caseload } from "./caseload.ts"
import { type Cells, type Layout, layoutOf, section, some, table } from "./layout.ts"
import { areaTitles, words } from "./wording.ts"

interface Report extends Layout {
  readonly caseload: Caseload
}

const kindsOf = ({ plan }: Caseload): ReadonlyArray<string> => [
  "cash",
  ...plan.policy.packages.map(({ kind }) => kind),
]

const totals = ({ caseload: { record }, number, say, style }: Report): ReadonlyArray<string> => {
  const money = (title: Text, value: number): string =>
    `${say(title)}: ${valueInWords(style, "money", value)}`
  return [
    money(words.budget, record.policy.budget),
    money(words.owedToActive, record.totals.owedToActive),
    money(words.granted, record.totals.granted),
    money(words.left, record.totals.left),
    `${say(words.families)}: ${number(record.families.id.length)}`,
  ]
}

const served = (report: Report): ReadonlyArray<string> => {
  const { caseload, number, say, style } = report
  const { families } = caseload.record
  const kinds = kindsOf(caseload)
  const rows = families.outcome.flatMap((outcome, place): ReadonlyArray<Cells> => {
    if (outcome !== "served" && outcome !== "admitted") return []
    const lines = linesAt(caseload.record, place)
    const cellOf = (kind: string): string => {
      const line = lines.find((one) => one.kind === kind)
      if (line === undefined) return ""
      return line.amount === undefined ? say(words.unknown) : number(line.amount)
    }
    return [
      [
        families.id[place] as string,
        say(cycleOutcomeTitles[outcome]),
        number(families.proven[place] as number),
        ...kinds.map(cellOf),
        number(families.granted[place] as number),
      ],
    ]
  })
  const columns = kinds.map((kind) => [titleOfKind(style, kind), "numeric"] as const)
  return [
    ...some(
      report,
      table(
        report,
        [[words.family], [words.outcome], [words.points, "numeric"], ...columns, [words.granted, "numeric"]],
        rows,
      ),
      rows.length,
      words.moreInTables,
    ),
    ...(rows.some((row) => row.includes(say(words.unknown))) ? [say(words.unknownAmount)] : []),
  ]
}

/** The title of a kind of help stands in the vocabulary of the pack. */
const titleOfKind = (style: Style, kind: string): Text => style.pack.vocabulary.get(kind) ?? text(kind, kind)

const waiting = (report: Report): ReadonlyArray<string> => {
  const { admission } = report.caseload
  const { number, say, style } = report
  const families = new Map(report.caseload.snapshot.families.map((family) => [family.id, family]))
  const sinceOf = (family: CycleFamily | undefined): string =>
    family?.status === "waiting" ? dayInWords(style, family.waitingSince) : ""
  const rows = admission.waiting.map(({ ahead, candidate, position, reason, short }) => [
    number(position),
    candidate.id,
    number(candidate.values["need"] ?? 0),
    sinceOf(families.get(candidate.id)),
    number(ahead),
    number(candidate.cost),
    short === 0 ? "" : number(short),
    say(waitingReasonTitles[reason]),
  ])
  return some(
    report,
    table(
      report,
      [
        [words.position, "numeric"],
        [words.family],
        [words.points, "numeric"],
        [words.waitingSince],
        [words.ahead, "numeric"],
        [words.cost, "numeric"],
        [words.short, "numeric"],
        [words.why],
      ],
      rows,
    ),
    rows.length,
    words.moreInTables,
  )
}

/** The first family that waits, explained as a letter to it would. */
const firstInLine = ({ caseload, style }: Report): ReadonlyArray<string> => {
  const [first] = caseload.admission.waiting
  if (first === undefined) return []
  const place = placeInWords(explainPlace(first, caseload.admission), { style, keys: cycleKeyWords })
  const explained = Result.getOrThrow(
    explainFamily(
      caseload.record,
      caseload.snapshot,
      supportProgramme,
      { pack: iranPack },
      first.candidate.id,
    ),
  )
  const { number } = wordsOf(style)
  return [
    `${first.candidate.id}: ${place.text}`,
    ...place.of.map((sentence) => `  ${sentence.text}`),
    ...explained.contributions.map(
      ({ points, rule }) =>
        `  + ${inLanguage(style, rule.title)}: ${points === undefined ? wordsOf(style).unknown : number(points)}`,
    ),
  ]
}

const byOutcome = (report: Report): ReadonlyArray<string> => {
  const { outcome } = report.caseload.record.families
  return table(
    report,
    [[words.outcome], [words.families, "numeric"]],
    cycleOutcomes.flatMap((name: CycleOutcome) => {
      const count = outcome.filter((one) => one === name).length
      return count === 0 ? [] : [[report.say(cycleOutcomeTitles[name]), report.number(count)]]
    }),
  )
}

const add = <Key>(sums: Map<Key, number>, key: Key, amount: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}

/** What was granted in each district, and to how many families. */
const byArea = (report: Report): ReadonlyArray<string> => {
  const { caseload, number, say } = report
  const { families } = caseload.record
  const granted = new Map<string, number>()
  const servedFamilies = new Map<string, number>()
  const waitingFamilies = new Map<string, number>()
  for (const [place, id] of families.id.entries()) {
    const area = caseload.files.get(id)?.household?.area ?? ""
    const outcome = families.outcome[place]
    add(granted, area, families.granted[place] as number)
    add(servedFamilies, area, outcome === "served" || outcome === "admitted" ? 1 : 0)
    add(waitingFamilies, area, outcome === "waiting" ? 1 : 0)
  }
  const sum = [...granted.values()].reduce((total, amount) => total + amount, 0)
  const rows = [...granted.keys()]
    .sort()
    .map((area) => [
      say(areaTitles.get(area) ?? text(area, area)),
      number(servedFamilies.get(area) ?? 0),
      number(waitingFamilies.get(area) ?? 0),
      number(granted.get(area) ?? 0),
    ])
  return table(
    report,
    [
      [words.area],
      [cycleOutcomeTitles.served, "numeric"],
      [cycleOutcomeTitles.waiting, "numeric"],
      [words.granted, "numeric"],
    ],
    [...rows, [say(words.sum), "", "", number(sum)]],
  )
}

/** What was granted for each kind of help. Of a family that was cut, each line is cut in the same proportion. */
const byKind = (report: Report): ReadonlyArray<string> => {
  const { caseload, number, say, style } = report
  const { families } = caseload.record
  const granted = new Map<string, number>()
  const explain = prepareExplanations(caseload.record, caseload.snapshot, supportProgramme, {
    pack: iranPack,
  })
  for (const [place, id] of families.id.entries()) {
    if (families.granted[place] === 0) continue
    for (const line of Result.getOrThrow(explain(id)).lines) add(granted, line.kind, line.granted)
  }
  const sum = [...granted.values()].reduce((total, amount) => total + amount, 0)
  const rows = kindsOf(caseload).map((kind) => [
    say(titleOfKind(style, kind)),
    number(granted.get(kind) ?? 0),
  ])
  return table(report, [[words.kind], [words.granted, "numeric"]], [...rows, [say(words.sum), number(sum)]])
}

/** Of families whose cover is not known: which facts are missing most often, and whose document each is. */
const whatIsMissing = (report: Report): ReadonlyArray<string> => {
  const { caseload, number, say, style } = report
  const { outcome } = caseload.record.families
  const counted = new Map<string, number>()
  const cellsOf = new Map<string, Cells>()
  const families = new Map(caseload.snapshot.families.map((family) => [family.id, family]))
  for (const [place, id] of caseload.record.families.id.entries()) {
    const family = families.get(id)
    if (outcome[place] !== "undetermined" || family === undefined) continue
    const setting = { pack: iranPack, today: caseload.plan.lockedOn }
    for (const { unknown } of decide(supportProgramme.cover, family.facts, setting).missing.questions) {
      const issuer = iranPack.actors.get(unknown.issuer ?? "")?.title
      add(counted, unknown.id, 1)
      cellsOf.set(unknown.id, [
        questionInWords(style, unknown),
        unknown.evidence === undefined ? "" : inLanguage(style, unknown.evidence),
        issuer === undefined ? "" : say(issuer),
      ])
    }
  }
  const rows = [...counted]
    .sort(([one, times], [other, others]) => others - times || (one < other ? -1 : 1))
    .map(([id, times]) => [number(times), ...(cellsOf.get(id) ?? [])])
  return table(report, [[words.families, "numeric"], [words.fact], [words.document], [words.issuer]], rows)
}

/** The report of a cycle as lines, in the language of the style. */
export const reportLines = (caseload: Caseload, style: Style): ReadonlyArray<string> => {
  const report: Report = { ...layoutOf(style), caseload }
  const { cycle } = caseload.plan
  const { say } = report
  return [
    `${say(words.cycle)} ${dayInWords(style, cycle.from)} ${say(words.until)} ${dayInWords(style, cycle.to)}`,
    ...section(report, words.totals, totals(report)),
    ...section(report, words.outcomes, byOutcome(report)),
    ...section(report, words.servedTitle, served(report)),
    ...section(report, words.waitingTitle, waiting(report)),
    ...section(report, words.firstInLine, firstInLine(report)),
    ...section(report, words.byArea, byArea(report)),
    ...section(report, words.byKind, byKind(report)),
    ...section(report, words.missingTitle, whatIsMissing(report)),
  ]
}
