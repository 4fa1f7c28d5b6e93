import { type MissingJson, missingJson } from "@bazgasht/core/json"
import {
  type ConstraintCount,
  type PersonOutcomeName,
  type PlacementRecord,
  personOutcomeTitles,
  placementModeTitles,
  type UnknownWish,
} from "@bazgasht/core/placement"
import { dayInWords, inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import { type Outline, textOfOutline } from "@bazgasht/rules/wording"
import type { LeftOut, PlacementMode } from "@bazgasht/solvers/placement"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { missingMost } from "../decisions/missing-most.ts"
import {
  Beside,
  type Draft,
  day,
  type Entries,
  entriesOf,
  Figure,
  Indented,
  Item,
  namedTable,
  numberColumn,
  type Part,
  Section,
  type Table,
  wordsColumn,
} from "../report/report.ts"
import {
  constraintReasons,
  leftOutReasons,
  leftOutTitle,
  missingReasons,
  unrankedReasons,
} from "./not-placed.ts"
import {
  figuresOf,
  type PlacedRow,
  type PlacementFigures,
  type PlacementRows,
  type UncompatibleRow,
} from "./people-by-outcome.ts"
import { placementWords, sayIn } from "./placement-words.ts"
import type { PlacementRun } from "./run-placement.ts"

/** A person who is placed: how well the opening fits, in points, and which of the wishes it is, counted from one. */
export type PlacedPersonJson = Omit<PlacedRow, "outcome">

/** A person without an opening that is known to be compatible. */
export interface UncompatiblePersonJson {
  readonly id: string
  readonly constraints: ReadonlyArray<ConstraintCount>
  readonly missing: ReadonlyArray<MissingJson>
}

/** What `bazgasht place --json` prints. */
export interface PlacementJson {
  readonly format: "bazgasht.placement/1"
  readonly calendar: string
  readonly round: {
    readonly id: string
    readonly day: string
    readonly mode: PlacementMode
    readonly seed: string
  }
  readonly inputDigest: string
  readonly basis: PlacementRecord["basis"]
  readonly figures: PlacementFigures
  readonly openings: ReadonlyArray<{
    readonly id: string
    readonly title?: string
    readonly seats: number
    readonly placed: ReadonlyArray<string>
  }>
  readonly placed: ReadonlyArray<PlacedPersonJson>
  readonly leftOut: ReadonlyArray<Omit<LeftOut, "candidate"> & { readonly id: string }>
  readonly undetermined: ReadonlyArray<UncompatiblePersonJson>
  readonly incompatible: ReadonlyArray<UncompatiblePersonJson>
  readonly unranked: ReadonlyArray<{
    readonly id: string
    readonly keys: ReadonlyArray<string>
    readonly group?: string
  }>
  /** Ids of those who wish neither to work nor to learn. */
  readonly unwilling: ReadonlyArray<string>
  readonly displaced: PlacementRecord["displaced"]
  readonly overrides: ReadonlyArray<{
    readonly candidate: string
    readonly opening: string
    readonly officer: string
    readonly reason: string
    readonly day?: string
    /** The opening that the person would have had without any override. */
    readonly from?: string
    readonly displaced: PlacementRecord["displaced"]
  }>
  /** Overrides that were decided after the day of the round and are not counted; absent where there are none. */
  readonly later?: ReadonlyArray<{
    readonly candidate: string
    readonly opening: string
    readonly day: string
  }>
  /** Of the stable mode: openings that people wish more than their own and that priority does not keep from them. */
  readonly unsettled: ReadonlyArray<{ readonly candidate: string; readonly opening: string }>
  readonly unknownWishes: ReadonlyArray<UnknownWish>
  readonly refused: ReadonlyArray<ReturnType<typeof refusalJson>>
}

/** What took no part in a round. */
export interface RefusedFiles {
  readonly refused: ReadonlyArray<Refusal>
  readonly refusedDocuments: number
}

/** Whether it is known that no placement is better; where it is not, how far the best possible one is. */
const proof = (style: Style, run: PlacementRun): ReadonlyArray<string> => {
  const { bound, fit, placed, proven } = figuresOf(run)
  const say = sayIn(style)
  const { number, separator, withValue } = wordsOf(style)
  if (bound === undefined) return []
  if (proven === true) return [say("proven")]
  const figures = (of: { readonly people: number; readonly fit: number }): string =>
    [`${say("people")}: ${number(of.people)}`, `${say("totalFit")}: ${number(of.fit)}`].join(separator)
  const gap = { people: bound.people - placed, fit: bound.fit - fit }
  return [withValue(say("notProven"), figures(bound)), withValue(say("gap"), figures(gap))]
}

const outcomeNames = Object.keys(personOutcomeTitles) as ReadonlyArray<PersonOutcomeName>

const figures = (style: Style, run: PlacementRun, refusedDocuments: number): ReadonlyArray<Part> => {
  const say = sayIn(style)
  const { number, separator } = wordsOf(style)
  const { fit, people, placed, seats } = figuresOf(run)
  const { mode, people: everybody, seed } = run.record
  const counts = outcomeNames.flatMap((name) => {
    const count = everybody.filter(({ outcome }) => outcome === name).length
    return name === "placed" || count === 0
      ? []
      : [`${inLanguage(style, personOutcomeTitles[name])}: ${number(count)}`]
  })
  const share = (part: number, whole: number): string => `${number(part)} ${say("of")} ${number(whole)}`
  return [
    new Figure(say("mode"), { text: placementModeTitles[mode] }),
    new Figure(
      say("placedOf"),
      `${share(placed, people)}${counts.length === 0 ? "" : ` (${counts.join(separator)})`}`,
    ),
    new Figure(say("seatsTaken"), share(placed, seats)),
    new Figure(say("totalFit"), { number: fit }),
    ...proof(style, run),
    ...(refusedDocuments > 0 ? [new Figure(say("refused"), { number: refusedDocuments })] : []),
    new Figure(say("seed"), seed),
  ]
}

const openingsTable = (style: Style, { openings, record }: PlacementRun): Table => {
  const say = sayIn(style)
  const titles = new Map(record.openings.map(({ id }, place) => [id, openings[place]?.opening.title]))
  return namedTable("openings", record.openings, [
    wordsColumn(say("opening"), ({ id }) => id),
    wordsColumn(say("title"), ({ id }) => titles.get(id)),
    numberColumn(say("seats"), ({ seats }) => seats),
    numberColumn(say("taken"), ({ placed }) => placed.length),
    numberColumn(say("free"), ({ placed, seats }) => seats - placed.length),
  ])
}

const placedTable = (style: Style, { openings }: PlacementRun, rows: PlacementRows): Table => {
  const say = sayIn(style)
  const titles = new Map(openings.map(({ opening: { id, title } }) => [id, title]))
  return namedTable("placed", rows.placed, [
    wordsColumn(say("person"), ({ id }) => id),
    wordsColumn(say("opening"), ({ opening }) => opening),
    wordsColumn(say("title"), ({ opening }) => titles.get(opening)),
    numberColumn(say("fit"), ({ fit }) => fit),
    numberColumn(say("wish"), ({ wish }) => wish),
    wordsColumn(say("override"), ({ override }) => (override === true ? say("yes") : undefined)),
  ])
}

const textsOf = ({ of, text }: Outline): ReadonlyArray<string> => [text, ...of.flatMap(textsOf)]

const leftOutTable = (style: Style, run: PlacementRun, rows: PlacementRows): Table => {
  const say = sayIn(style)
  const { separator } = wordsOf(style)
  const reasons = [
    ...rows.leftOut.map((row) => {
      const sentences = leftOutReasons(style, run, row).slice(1).flatMap(textsOf)
      return [row, [leftOutTitle(style, row), sentences.join(" ")].join(separator)] as const
    }),
    ...[...rows.undetermined.all(), ...rows.incompatible.all()].map((row) => {
      const parts = [...constraintReasons(style, run, row), ...missingReasons(style, row)]
      return [row, parts.join(separator)] as const
    }),
    ...rows.unranked.map((row) => [row, unrankedReasons(style, row).join(separator)] as const),
    ...rows.unwilling.map((row) => [row, say("unwilling")] as const),
  ].sort(([one], [other]) => (one.id < other.id ? -1 : 1))
  return namedTable("left-out", reasons, [
    wordsColumn(say("person"), ([{ id }]) => id),
    wordsColumn(say("outcome"), ([{ outcome }]) => personOutcomeTitles[outcome]),
    wordsColumn(say("why"), ([, why]) => why),
  ])
}

const uncompatible = (
  style: Style,
  run: PlacementRun,
  rows: PlacementRows,
  outcome: UncompatibleRow["outcome"],
): ReadonlyArray<Part> =>
  rows[outcome]
    .all()
    .flatMap((row) => [
      row.id,
      new Indented([...constraintReasons(style, run, row), ...missingReasons(style, row)]),
    ])

/** Displaced people, each with the opening without overrides and the one now. */
export const displacedInWords = (
  style: Style,
  displaced: PlacementRun["record"]["displaced"],
): ReadonlyArray<string> => {
  const { separator, withValue } = wordsOf(style)
  const say = sayIn(style)
  return displaced.map(({ candidate, from, to }) => {
    const where = [`${say("from")}: ${from}`, ...(to === undefined ? [] : [`${say("to")}: ${to}`])]
    return withValue(candidate, where.join(separator))
  })
}

/** Each override with its officer, its reason and the people that it alone displaces. */
const overrides = (style: Style, { record }: PlacementRun): ReadonlyArray<Part> => {
  const say = sayIn(style)
  const { separator } = wordsOf(style)
  return record.overrides.flatMap(
    ({ displaced, override: { candidate, day: on, officer, opening, reason } }) => [
      `${candidate}: ${opening}`,
      new Indented([
        `${say("officer")}: ${officer}${on === undefined ? "" : separator + dayInWords(style, on)}`,
        `${say("reason")}: ${reason}`,
        ...(displaced.length === 0
          ? []
          : [`${say("whomDisplaced")}: ${displacedInWords(style, displaced).join(separator)}`]),
      ]),
    ],
  )
}

/** Overrides that came too late for the round, each with its day. */
const later = (style: Style, run: PlacementRun): ReadonlyArray<string> =>
  run.later.map(({ candidate, day: on, opening }) =>
    [`${candidate}: ${opening}`, ...(on === undefined ? [] : [dayInWords(style, on)])].join(
      wordsOf(style).separator,
    ),
  )

/** The people displaced by overrides together, and by no single one. */
const displacedTogether = (style: Style, { record }: PlacementRun): ReadonlyArray<string> => {
  const named = new Set(record.overrides.flatMap(({ displaced }) => displaced.map((one) => one.candidate)))
  return displacedInWords(
    style,
    record.displaced.filter(({ candidate }) => !named.has(candidate)),
  )
}

const wishes = (style: Style, of: ReadonlyArray<UnknownWish>): ReadonlyArray<string> =>
  [...Map.groupBy(of, ({ person }) => person)].map(
    ([person, list]) => `${person}: ${list.map(({ opening }) => opening).join(wordsOf(style).separator)}`,
  )

/** Why those are not placed who are not, with a section for each reason. */
const notPlaced = (style: Style, run: PlacementRun, rows: PlacementRows): ReadonlyArray<Section> => {
  const section = (title: keyof typeof placementWords, parts: ReadonlyArray<Part>): Section =>
    new Section(sayIn(style)(title), parts)
  return [
    section(
      "leftOut",
      rows.leftOut.flatMap((row) => [
        `${row.id}: ${leftOutTitle(style, row)}`,
        ...leftOutReasons(style, run, row)
          .slice(1)
          .map((outline) => textOfOutline(outline, "    ", wordsOf(style))),
      ]),
    ),
    section("undetermined", uncompatible(style, run, rows, "undetermined")),
    section("incompatible", uncompatible(style, run, rows, "incompatible")),
    section(
      "unranked",
      rows.unranked.flatMap((row) => [row.id, new Indented(unrankedReasons(style, row))]),
    ),
    section(
      "unwilling",
      rows.unwilling.map(({ id }) => id),
    ),
  ]
}

const uncompatibleData = (rows: Iterable<UncompatibleRow>): Entries<Draft<UncompatiblePersonJson>> =>
  entriesOf(rows, ({ constraints, id, missing }) => ({
    id,
    constraints,
    missing: missing.map(({ fields, missing: toKnow }) => missingJson(toKnow, fields)),
  }))

const placementData = (
  style: Style,
  run: PlacementRun,
  rows: PlacementRows,
  refused: ReadonlyArray<Refusal>,
): Draft<PlacementJson> => {
  const { record } = run
  const { mode, seed, solution } = record
  return {
    format: "bazgasht.placement/1",
    calendar: style.calendar.id,
    round: { id: record.round, day: day(record.day), mode, seed },
    inputDigest: record.inputDigest,
    basis: record.basis,
    figures: figuresOf(run),
    openings: record.openings.map(({ id, placed, seats }, place) => ({
      ...{ id, title: run.openings[place]?.opening.title, seats, placed },
    })),
    placed: rows.placed.map(({ fit, id, opening, override, wish }) => ({ id, opening, fit, wish, override })),
    leftOut: rows.leftOut.map(({ id, why: { openings, reason } }) => ({ id, reason, openings })),
    undetermined: uncompatibleData(rows.undetermined),
    incompatible: uncompatibleData(rows.incompatible),
    unranked: rows.unranked.map(({ group, id, keys }) => ({ id, keys, group })),
    unwilling: rows.unwilling.map(({ id }) => id),
    displaced: record.displaced,
    overrides: record.overrides.map(({ displaced, from, override: { day: on, ...override } }) => ({
      ...override,
      day: on === undefined ? undefined : day(on),
      from,
      displaced,
    })),
    later:
      run.later.length === 0
        ? undefined
        : run.later.map(({ candidate, day: on = record.day, opening }) => ({
            ...{ candidate, opening, day: day(on) },
          })),
    unsettled: solution.mode === "stable" ? solution.unsettled : [],
    unknownWishes: record.unknownWishes,
    refused: refused.map(refusalJson),
  }
}

/** A round: its figures, its tables, who is not placed and why, what officers decided, and what is missing most often. */
export const placementReport = (
  style: Style,
  run: PlacementRun,
  rows: PlacementRows,
  { refused, refusedDocuments }: RefusedFiles,
): Item<PlacementJson> =>
  new Item<PlacementJson>(
    () => placementData(style, run, rows, refused),
    () => {
      const { record } = run
      const { solution } = record
      const section = (title: keyof typeof placementWords, parts: ReadonlyArray<Part>): Section =>
        new Section(sayIn(style)(title), parts)
      return [
        { tone: "heading", text: `${record.round}: ${dayInWords(style, record.day)}` },
        section("figures", figures(style, run, refusedDocuments)),
        section("openings", [openingsTable(style, run)]),
        section("placed", [placedTable(style, run, rows)]),
        // A terminal has room for the reasons one by one; a file has them in a cell.
        new Beside(false, () => notPlaced(style, run, rows)),
        new Beside(true, () => [leftOutTable(style, run, rows)]),
        section("missing", missingMost(style, placementWords.people, rows.undetermined.all())),
        section("overrides", overrides(style, run)),
        section("later", later(style, run)),
        section("displaced", displacedTogether(style, run)),
        section(
          "unsettled",
          solution.mode === "stable"
            ? solution.unsettled.map(({ candidate, opening }) => `${candidate}: ${opening}`)
            : [],
        ),
        section("unknownWishes", wishes(style, record.unknownWishes)),
      ]
    },
  )
