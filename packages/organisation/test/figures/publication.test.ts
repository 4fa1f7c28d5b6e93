import type { Figure } from "@bazgasht/casework/projections"
import { runs } from "@bazgasht/properties"
import { text } from "@bazgasht/rules"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { organisationFigures } from "../../src/figures/index.ts"
import {
  type GroupedPerson,
  type PublishedFigure,
  publishFigures,
} from "../../src/figures/publish-figures.ts"
import { publishMonths, publishSeries } from "../../src/figures/publish-series.ts"

const figure = (id: string, measure: Figure["measure"], ofPeople: Pick<Figure, "byPerson"> = {}): Figure => ({
  id,
  field: "toy",
  title: text("تعداد", id),
  definition: text("تعداد", id),
  measure,
  nature: "flow",
  sources: [],
  ...ofPeople,
})

const figures = [
  figure("people", "people"),
  figure("money", "rials", { byPerson: true }),
  figure("fund", "rials"),
]
const threshold = 5
const groups = ["fars", "yazd", "qom", "gilan"]
const codes = ["a", "b", "c"]

const table = fc
  .array(fc.array(fc.nat(12), { minLength: codes.length, maxLength: codes.length }), {
    minLength: 1,
    maxLength: groups.length,
  })
  .map((rows) =>
    rows.flatMap((row, group) =>
      row.flatMap((value, code) =>
        value === 0 ? [] : [{ group: groups[group] ?? "", code: codes[code] ?? "", value }],
      ),
    ),
  )

/** Everything that is published of a figure, by group and code; an empty one stands for all of them. */
const shown = ({ cells, codes, groups, total }: PublishedFigure): ReadonlyMap<string, number | undefined> =>
  new Map([
    ...cells.map(({ code, group, value }) => [`${group}/${code}`, value] as const),
    ...groups.map(({ group, value }) => [`${group}/`, value] as const),
    ...codes.map(({ code, value }) => [`/${code}`, value] as const),
    ["/", total],
  ])

/** What people were paid, some of them in several groups and codes, and some of it returned. */
const paid: fc.Arbitrary<ReadonlyArray<GroupedPerson>> = fc.array(
  fc.record({
    figure: fc.constant("money"),
    group: fc.constantFrom(...groups.slice(0, 3)),
    code: fc.constantFrom(...codes),
    of: fc.nat(14).map((person) => `p-${person}`),
    value: fc.constantFrom(-2, 1, 2, 7),
  }),
  { maxLength: 60, size: "max" },
)

const paidTo = (person: number, group: string, value: number): GroupedPerson => ({
  ...{ figure: "money", group, code: "a", of: `p-${person}`, value },
})

const cellsOf = (people: ReadonlyArray<GroupedPerson>) =>
  [...Map.groupBy(people, ({ code, group }) => `${group}/${code}`).values()].flatMap((of) => {
    const value = of.reduce((sum, person) => sum + person.value, 0)
    const [{ code, figure, group } = { code: "", figure: "", group: "" }] = of
    return value === 0 ? [] : [{ figure, group, code, value }]
  })

const isIn = (name: string, { code, group }: { readonly group: string; readonly code: string }): boolean => {
  const [ofGroup, ofCode] = name.split("/")
  return (ofGroup === "" || ofGroup === group) && (ofCode === "" || ofCode === code)
}

/** How many people have anything in a number after all that came and went. */
const peopleBehind = (people: ReadonlyArray<GroupedPerson>, name: string): number =>
  [
    ...Map.groupBy(
      people.filter((person) => isIn(name, person)),
      ({ of }) => of,
    ).values(),
  ].filter((each) => each.reduce((sum, { value }) => sum + value, 0) !== 0).length

/** Whether a number is a linear combination of others, as sums of cells: by elimination over a prime field. */
const follows = (
  name: string,
  others: ReadonlyArray<string>,
  cells: ReadonlyArray<{ readonly group: string; readonly code: string }>,
): boolean => {
  const prime = 10_007
  const inverse = (number: number): number => {
    for (let other = 1; other < prime; other++) if ((number * other) % prime === 1) return other
    return 0
  }
  const rowOf = (of: string): Array<number> => cells.map((cell) => (isIn(of, cell) ? 1 : 0))
  const rest = others.map(rowOf)
  const target = rowOf(name)
  for (let column = 0; column < cells.length; column++) {
    const pivot = rest.findIndex((row) => row[column] !== 0)
    if (pivot < 0) continue
    const [row = []] = rest.splice(pivot, 1)
    const scale = inverse(row[column] ?? 0)
    for (const other of [...rest, target]) {
      const times = ((other[column] ?? 0) * scale) % prime
      for (const [place, number] of row.entries())
        other[place] = ((((other[place] ?? 0) - times * number) % prime) + prime) % prime
    }
  }
  return target.every((number) => number === 0)
}

describe("figures that are published", () => {
  it("show no small count, and hide no zero and nothing where all is large", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const people = cells.map((cell) => ({ ...cell, figure: "people" }))
        const [published] = publishFigures(figures, people, [], threshold)
        if (published === undefined) {
          expect(cells).toEqual([])
          return
        }
        const values = [...shown(published).values()]
        for (const value of values) expect(value === undefined || value >= threshold).toBe(true)
        if (cells.every(({ value }) => value >= threshold)) expect(values).not.toContain(undefined)
      }),
      { numRuns: runs(200) },
    )
  })

  it("leave every small count at least two values that fit all that is shown", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const people = cells.map((cell) => ({ ...cell, figure: "people" }))
        const [published] = publishFigures(figures, people, [], threshold)
        if (published === undefined) return
        const seen = shown(published)
        const hidden = cells.filter(({ code, group }) => seen.get(`${group}/${code}`) === undefined)
        /** Whether other counts of at least one in the hidden cells fit every sum that is shown. */
        const fits = (change: ReadonlyMap<string, number>): boolean =>
          [...seen].every(([name, value]) => {
            if (value === undefined) return true
            const [group, code] = name.split("/")
            const sum = cells
              .filter((cell) => (group === "" || cell.group === group) && (code === "" || cell.code === code))
              .reduce(
                (total, cell) => total + cell.value + (change.get(`${cell.group}/${cell.code}`) ?? 0),
                0,
              )
            return sum === value
          })
        const names = hidden.map(({ code, group }) => `${group}/${code}`)
        const isSmall = new Set(
          hidden.filter(({ value }) => value < threshold).map(({ code, group }) => `${group}/${code}`),
        )
        // Cycles of hidden cells that grow and shrink by one are found by trying all of few cells.
        if (names.length > 6) return
        const found = new Set<string>()
        for (let code = 1; code < 3 ** names.length; code++) {
          let rest = code
          const change = new Map(
            names.map((name) => {
              const part = (rest % 3) - 1
              rest = Math.floor(rest / 3)
              return [name, part] as const
            }),
          )
          const isSound = hidden.every(
            ({ code, group, value }) => value + (change.get(`${group}/${code}`) ?? 0) >= 1,
          )
          if (isSound && fits(change)) for (const [name, part] of change) if (part !== 0) found.add(name)
        }
        for (const name of isSmall) expect(found).toContain(name)
      }),
      { numRuns: runs(100) },
    )
  })

  it("show no number that rests on few people, and none from which one follows", () => {
    fc.assert(
      fc.property(paid, (people) => {
        const cells = cellsOf(people)
        const [published] = publishFigures(figures, cells, people, threshold)
        if (published === undefined) {
          expect(cells).toEqual([])
          return
        }
        const seen = shown(published)
        const open = [...seen].filter(([, value]) => value !== undefined).map(([name]) => name)
        for (const name of seen.keys()) {
          const count = peopleBehind(people, name)
          if (count === 0 || count >= threshold) continue
          expect(open).not.toContain(name)
          expect(follows(name, open, cells)).toBe(false)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it("show every sum of money where each rests on many people, and money of no person always", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const many = cells.flatMap((cell) =>
          Array.from({ length: threshold + (cell.value % 4) }, (_, place) => ({
            ...cell,
            figure: "money",
            of: `${cell.group}-${cell.code}-${place}`,
          })),
        )
        const fund = cells.map((cell) => ({ ...cell, figure: "fund" }))
        for (const published of publishFigures(figures, [...cellsOf(many), ...fund], many, threshold))
          expect([...shown(published).values()]).not.toContain(undefined)
      }),
      { numRuns: runs(200) },
    )
  })

  it("hide what one person was paid in twelve months, and in every group", () => {
    const people = Array.from({ length: 12 }, (_, month) => ({
      ...{ figure: "money", group: groups[month % 2] ?? "", code: "", of: "p-1", value: 9_000_000 },
    }))
    const [money] = publishFigures(figures, cellsOf(people), people, threshold)
    expect(new Set(money && shown(money).values())).toEqual(new Set([undefined]))
  })
})

describe("figures that are published one after the other", () => {
  /** Whether a number of a publication can be known: it is shown, or follows from what is. */
  const isKnown = (
    name: string,
    {
      cells,
      seen,
    }: {
      readonly seen: ReadonlyMap<string, number | undefined>
      readonly cells: Parameters<typeof follows>[2]
    },
  ): boolean => {
    const open = [...seen].filter(([, value]) => value !== undefined).map(([one]) => one)
    // A cell that is listed without its value may be anything, zero among it.
    const listed = [...seen.keys()].flatMap((one) => {
      const [group = "", code = ""] = one.split("/")
      return group === "" || code === "" ? [] : [{ group, code }]
    })
    return open.includes(name) || follows(name, open, [...cells, ...listed])
  }
  const sumIn = (
    name: string,
    cells: ReadonlyArray<{ readonly group: string; readonly code: string; readonly value: number }>,
  ) => cells.filter((cell) => isIn(name, cell)).reduce((sum, { value }) => sum + value, 0)
  const allNames = ["", ...groups].flatMap((group) => ["", ...codes].map((code) => `${group}/${code}`))

  it("tell of no change of a few, whichever two are subtracted", () => {
    let changes = 0
    const change = fc.array(
      fc.record({
        group: fc.constantFrom(...groups),
        code: fc.constantFrom(...codes),
        by: fc.constantFrom(1, 1, 2, 4, 5, 9, -1, -3),
      }),
      { maxLength: 3 },
    )
    const lives = fc.tuple(
      fc.array(
        fc.record({
          group: fc.constantFrom(...groups),
          code: fc.constantFrom(...codes),
          value: fc.integer({ min: 3, max: 40 }),
        }),
        { maxLength: 9 },
      ),
      fc.array(change, { minLength: 1, maxLength: 3 }),
    )
    fc.assert(
      fc.property(lives, ([first, later]) => {
        const counts = new Map(first.map(({ code, group, value }) => [`${group}/${code}`, value]))
        const publications: Array<{
          readonly cells: ReadonlyArray<{ group: string; code: string; value: number }>
          readonly published: PublishedFigure
        }> = []
        for (const step of [[], ...later]) {
          for (const { by, code, group } of step)
            counts.set(`${group}/${code}`, Math.max(0, (counts.get(`${group}/${code}`) ?? 0) + by))
          const cells = [...counts].flatMap(([name, value]) => {
            const [group = "", code = ""] = name.split("/")
            return value === 0 ? [] : [{ figure: "people", group, code, value }]
          })
          const earlier = publications.map(({ published }) => ({ figures: [published], people: [] }))
          const [published] = publishFigures(figures, cells, [], threshold, earlier)
          if (published !== undefined) publications.push({ cells, published })
        }
        for (const [place, now] of publications.entries())
          for (const then of publications.slice(0, place))
            for (const name of allNames) {
              const difference = Math.abs(sumIn(name, now.cells) - sumIn(name, then.cells))
              if (difference === 0 || difference >= threshold) continue
              changes++
              const bothKnown = [now, then].every(({ cells, published }) =>
                isKnown(name, { seen: shown(published), cells }),
              )
              expect(bothKnown, name).toBe(false)
            }
      }),
      {
        numRuns: runs(150),
        examples: [
          [
            [
              [20, 30, 40].map((value, place) => ({ group: groups[place] ?? "", code: "a", value })),
              [[{ group: "fars", code: "a", by: 1 }]],
            ],
          ] as never,
        ],
      },
    )
    expect(changes).toBeGreaterThan(0)
  })

  it("tell of no payments to a few, and of those to many", () => {
    fc.assert(
      fc.property(paid, paid, (before, since) => {
        const after = [...before, ...since]
        const [first] = publishFigures(figures, cellsOf(before), before, threshold)
        const earlier = first === undefined ? [] : [{ figures: [first], people: before }]
        const [second] = publishFigures(figures, cellsOf(after), after, threshold, earlier)
        if (first === undefined || second === undefined) return
        for (const name of allNames) {
          const people = peopleBehind(since, name)
          if (people === 0 || people >= threshold || sumIn(name, since) === 0) continue
          const bothKnown =
            isKnown(name, { seen: shown(first), cells: cellsOf(before) }) &&
            isKnown(name, { seen: shown(second), cells: cellsOf(after) })
          expect(bothKnown, name).toBe(false)
        }
      }),
      {
        numRuns: runs(150),
        // What one of five people paid back makes the sum zero: left out as zero, it would tell what they paid back.
        examples: [
          [
            [5, -2, 1, -2, 2].map((value, person) => paidTo(person, "qom", value)),
            [paidTo(0, "qom", -4), paidTo(0, "fars", -2)],
          ],
        ],
      },
    )
  })

  it("tell of no payments to a few in the rest of a total that the shown numbers leave", () => {
    let rests = 0
    fc.assert(
      fc.property(fc.array(paid, { minLength: 2, maxLength: 3 }), (steps) => {
        const held = steps.map((_, place) => steps.slice(0, place + 1).flat())
        const series = publishSeries(
          figures,
          held.map((people) => ({ cells: cellsOf(people), people })),
          threshold,
        )
        const publications = series.map(([published]) =>
          published === undefined ? undefined : shown(published),
        )
        const isOpen = (name: string, of: ReadonlyMap<string, number | undefined>): boolean =>
          !of.has(name) || of.get(name) !== undefined
        const lines = [
          ...["", ...groups].map((group) => [`${group}/`, codes.map((code) => `${group}/${code}`)] as const),
          ...["", ...codes].map((code) => [`/${code}`, groups.map((group) => `${group}/${code}`)] as const),
        ]
        for (const [place, now] of publications.entries())
          for (const [before, then] of publications.slice(0, place).entries())
            for (const [total, members] of lines) {
              if (now === undefined || then === undefined) continue
              if (!isOpen(total, now) || !isOpen(total, then)) continue
              const rest = members.filter((name) => !isOpen(name, now) || !isOpen(name, then))
              const since = steps
                .slice(before + 1, place + 1)
                .flat()
                .filter((person) => rest.some((name) => isIn(name, person)))
              const people = peopleBehind(since, "/")
              if (rest.length === 0 || sumIn("/", since) === 0) continue
              rests++
              expect(people === 0 || people >= threshold, `${total} of ${rest}`).toBe(true)
            }
      }),
      { numRuns: runs(200, { least: 100 }) },
    )
    expect(rests).toBeGreaterThan(0)
  })

  it("hide no single month of a flow, whose sum is the year", () => {
    const month = (of: number, value: number) => ({
      month: `1404/0${of}`,
      cells: [{ figure: "people", group: "", code: "a", value }],
      people: [],
    })
    const [people] = publishMonths(figures, [month(1, 60), month(2, 3), month(3, 40)], threshold)
    expect(people?.groups.map(({ value }) => value)).toEqual([60, undefined, undefined])
  })

  it("hide a sum of money that nobody says whose it was, where an earlier one is another", () => {
    const people = Array.from({ length: 9 }, (_, of) => ({
      ...{ figure: "money", group: "fars", code: "a", of: `p-${of}`, value: 7 },
    }))
    const [first] = publishFigures(figures, cellsOf(people), people, threshold)
    const more = people.map((person) => ({ ...person, value: 8 }))
    const beside = (of: ReadonlyArray<GroupedPerson>) =>
      publishFigures(figures, cellsOf(more), more, threshold, [
        { figures: first === undefined ? [] : [first], people: of },
      ])[0]?.total
    expect([beside(people), beside([])]).toEqual([72, undefined])
  })

  it("are as they were where nothing has changed, and beside nothing as by themselves", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const people = cells.map((cell) => ({ ...cell, figure: "people" }))
        const first = publishFigures(figures, people, [], threshold)
        expect(publishFigures(figures, people, [], threshold, [{ figures: first, people: [] }])).toEqual(
          first,
        )
      }),
      { numRuns: runs(100) },
    )
  })
})

it("hides a small count by person though nobody gives the people", () => {
  const cells = [3, 40, 60].map((value, place) => ({
    figure: "covered",
    group: groups[place] ?? "",
    code: "",
    value,
  }))
  const [published] = publishFigures(
    [figure("covered", "families", { byPerson: true })],
    cells,
    [],
    threshold,
  )
  expect(published?.groups.map(({ value }) => value)).toEqual([undefined, undefined, 60])
})

/** Figures of which no person has two parts, and why. */
const partsOfOthers = {
  capacitiesPublished: "places, of which no person is",
  contractsInForce: "contracts of firms",
  contractSeats: "seats, taken or free",
  poolsReceived: "money of all donors together",
}

it("rests every figure on different people, but those of which nobody has two parts", () => {
  const others = organisationFigures.filter(({ byPerson }) => byPerson !== true).map(({ id }) => id)
  expect(others.toSorted()).toEqual(Object.keys(partsOfOthers).toSorted())
})
