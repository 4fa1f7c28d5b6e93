import type { IdentifierKind } from "@bazgasht/core"
import {
  type AccountRecord,
  type CoverRecord,
  type DuplicateFinding,
  type DuplicateKind,
  type DuplicateRecords,
  findDuplicates,
  type MembershipRecord,
} from "@bazgasht/core/support"
import { type Day, latinDigits, text } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const normal = (written: string): string =>
  latinDigits(written)
    .replace(/[\s\u200c-]/g, "")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")

/** Ten digits of which the last is the first again. */
const number: IdentifierKind = {
  code: "number",
  title: text("شماره", "number"),
  read: (written) => {
    const read = normal(written)
    const wellFormed = /^\d{10}$/.test(read)
    return { normal: read, wellFormed, ...(wellFormed ? { checkDigit: read[0] === read[9] } : {}) }
  },
}
const paper: IdentifierKind = {
  code: "paper",
  title: text("گواهی", "paper"),
  read: (written) => ({ normal: normal(written), wellFormed: /^[یک]+\d+$/.test(normal(written)) }),
}
const kinds = [number, paper]

const day = (value: number): Day => value as Day

const membership = (
  person: string,
  household: string,
  more: Partial<MembershipRecord> = {},
): MembershipRecord => ({ person, household, identifiers: [], shared: false, from: day(0), ...more })

const cover = (household: string, payer: string, from: number, to: number, help = "cash"): CoverRecord =>
  ({ household, payer, help, from: day(from), to: day(to) }) as CoverRecord

const records = (of: Partial<DuplicateRecords>): DuplicateRecords => ({
  memberships: [],
  covers: [],
  accounts: [],
  ...of,
})

const findings = (of: Partial<DuplicateRecords>, kind?: DuplicateKind): ReadonlyArray<DuplicateFinding> =>
  findDuplicates(records(of), kinds).findings.filter((one) => kind === undefined || one.kind === kind)

const withNumber = (person: string, household: string, written: string, kind = "number") =>
  membership(person, household, { identifiers: [{ kind, number: written }] })

// Ways of writing one identifier.
const persianDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
const arabicDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
const writings: ReadonlyArray<(canonical: string) => string> = [
  (canonical) => canonical,
  persianDigits,
  arabicDigits,
  (canonical) => `${canonical.slice(0, 3)}-${canonical.slice(3)}`,
  (canonical) => ` ${canonical.slice(0, 5)}\u200c${canonical.slice(5)} `,
  (canonical) => canonical.replaceAll("ی", "ي").replaceAll("ک", "ك"),
]
const canonicals = fc.constantFrom(
  { kind: "number", canonical: "7654321987" },
  { kind: "number", canonical: "7654321988" },
  { kind: "number", canonical: "123" },
  { kind: "paper", canonical: "یک98765" },
  { kind: "paper", canonical: "یک98766" },
  { kind: "paper", canonical: "7654321987" },
)
const identifiers = fc
  .tuple(canonicals, fc.constantFrom(...writings))
  .map(([{ canonical, kind }, write]) => ({ kind, number: write(canonical), canonical }))

const stretches = fc
  .tuple(fc.nat(12), fc.option(fc.nat(12), { nil: undefined }))
  .map(([from, to]) => ({ from: day(from), ...(to === undefined ? {} : { to: day(to) }) }))

const memberships = fc.array(
  fc
    .record({
      person: fc.constantFrom("p1", "p2", "p3"),
      household: fc.constantFrom("h1", "h2", "h3"),
      shared: fc.boolean(),
      identifiers: fc.array(identifiers, { maxLength: 2 }),
      stretch: stretches,
    })
    .map(({ stretch, ...record }) => ({ ...record, ...stretch })),
  { maxLength: 7 },
)
const covers: fc.Arbitrary<ReadonlyArray<CoverRecord>> = fc.array(
  fc
    .record({
      household: fc.constantFrom("h1", "h2", "h3"),
      payer: fc.constantFrom("association", "committee"),
      help: fc.constantFrom("cash" as const, "study" as const),
      stretch: stretches,
    })
    .map(({ stretch, ...record }) => ({ ...record, ...stretch })),
  { maxLength: 6 },
)
const accounts: fc.Arbitrary<ReadonlyArray<AccountRecord>> = fc.array(
  fc
    .record({
      household: fc.constantFrom("h1", "h2", "h3"),
      account: fc.constantFrom("IR550011", "IR550022"),
      write: fc.constantFrom(...writings),
    })
    .map(({ account, household, write }) => ({ household, account: write(account) })),
  { maxLength: 4 },
)
const allRecords = fc.record({ memberships, covers, accounts })

const holdsOn = ({ from, to }: { readonly from: Day; readonly to?: Day }, on: number): boolean =>
  from <= on && on < (to ?? Number.POSITIVE_INFINITY)

/** The days of findings, one by one; those that go on are looked at up to day 20. */
const daysOf = (found: ReadonlyArray<DuplicateFinding>): ReadonlyArray<number> =>
  Array.from({ length: 20 }, (_, on) => on).filter((on) =>
    found.some(({ days }) => days.some((stretch) => holdsOn(stretch, on))),
  )

const pairs = (ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  ids.flatMap((one) => ids.filter((other) => one < other).map((other) => `${one} ${other}`))

const inOrder = (some: Iterable<string>): ReadonlyArray<string> => [...new Set(some)].sort()

describe("the search for duplicates", () => {
  it("finds two ids of one person wherever records write the same identifier, and nowhere else", () => {
    fc.assert(
      fc.property(memberships, (all) => {
        const expected = all.flatMap((one) =>
          all.flatMap((other) =>
            one.person < other.person &&
            one.identifiers.some((first) =>
              other.identifiers.some(
                (second) => first.kind === second.kind && first.canonical === second.canonical,
              ),
            )
              ? [`${one.person} ${other.person}`]
              : [],
          ),
        )
        const found = findings({ memberships: all }, "onePersonTwoIds")
        expect(inOrder(found.flatMap(({ subjects }) => pairs(subjects.persons)))).toEqual(inOrder(expected))
      }),
    )
  })

  it("finds any two ways of writing one identifier, and says whether they agree letter by letter", () => {
    fc.assert(
      fc.property(
        canonicals,
        fc.constantFrom(...writings),
        fc.constantFrom(...writings),
        (of, one, other) => {
          const [first, second] = [one(of.canonical), other(of.canonical)]
          const [finding] = findings({
            memberships: [withNumber("p1", "h1", first, of.kind), withNumber("p2", "h1", second, of.kind)],
          })
          expect(finding).toMatchObject({
            kind: "onePersonTwoIds",
            subjects: { persons: ["p1", "p2"], households: ["h1"], payers: [] },
            evidence: [
              {
                of: "identifier",
                identifierKind: of.kind,
                agreement: first === second ? "exact" : "afterNormalising",
              },
            ],
          })
        },
      ),
    )
  })

  it("finds the days on which one id of a person is in two households that do not both share the person", () => {
    fc.assert(
      fc.property(memberships, (given) => {
        const all = given.map((record) => ({ ...record, identifiers: [] }))
        for (const person of ["p1", "p2", "p3"]) {
          const expected = Array.from({ length: 20 }, (_, on) => on).filter((on) => {
            const stays = all.filter((record) => record.person === person && holdsOn(record, on))
            return (
              new Set(stays.map(({ household }) => household)).size > 1 && stays.some((stay) => !stay.shared)
            )
          })
          const found = findings({ memberships: all }, "onePersonTwoHouseholds").filter(({ subjects }) =>
            subjects.persons.includes(person),
          )
          expect(daysOf(found)).toEqual(expected)
          for (const { subjects } of found) expect(subjects.households.length).toBeGreaterThan(1)
        }
      }),
    )
  })

  it("finds the days on which two payers cover the same kind of help of one household", () => {
    fc.assert(
      fc.property(covers, (all) => {
        for (const household of ["h1", "h2", "h3"]) {
          const expected = Array.from({ length: 20 }, (_, on) => on).filter((on) =>
            ["cash", "study"].some((help) => {
              const of = all.filter(
                (one) => one.household === household && one.help === help && holdsOn(one, on),
              )
              return new Set(of.map(({ payer }) => payer)).size > 1
            }),
          )
          const found = findings({ covers: all }).filter(({ subjects }) =>
            subjects.households.includes(household),
          )
          expect(daysOf(found)).toEqual(expected)
        }
      }),
    )
  })

  it("finds the days on which two payers reach one person through two households", () => {
    fc.assert(
      fc.property(memberships, covers, (given, all) => {
        const members = given.map((record) => ({ ...record, identifiers: [] }))
        for (const person of ["p1", "p2", "p3"]) {
          const expected = Array.from({ length: 20 }, (_, on) => on).filter((on) =>
            ["cash", "study"].some((help) => {
              const households: ReadonlyArray<string> = members
                .filter((record) => record.person === person && holdsOn(record, on))
                .map(({ household }) => household)
              const of = all.filter(
                (one) => households.includes(one.household) && one.help === help && holdsOn(one, on),
              )
              return (
                new Set(of.map(({ payer }) => payer)).size > 1 &&
                new Set(of.map(({ household }) => household)).size > 1
              )
            }),
          )
          const found = findings({ memberships: members, covers: all }, "householdTwoPayers").filter(
            ({ subjects }) => subjects.persons.includes(person),
          )
          expect(daysOf(found)).toEqual(expected)
        }
      }),
    )
  })

  it("finds the households whose money goes to one account, however it is written", () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const expected = all.flatMap((one) =>
          all.flatMap((other) =>
            one.household < other.household && normal(one.account) === normal(other.account)
              ? [`${one.household} ${other.household}`]
              : [],
          ),
        )
        const found = findings({ accounts: all }, "sharedAccount")
        expect(inOrder(found.flatMap(({ subjects }) => pairs(subjects.households)))).toEqual(
          inOrder(expected),
        )
      }),
    )
  })

  it("X9: finds the same, in the same order, however the records are listed", () => {
    const shuffled = <A>(all: ReadonlyArray<A>) =>
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
    const again = allRecords.chain((all) =>
      fc
        .record({
          memberships: shuffled(
            all.memberships.map((one) => ({ ...one, identifiers: [...one.identifiers].reverse() })),
          ),
          covers: shuffled(all.covers),
          accounts: shuffled(all.accounts),
        })
        .map((other) => [all, other] as const),
    )
    fc.assert(
      fc.property(again, ([all, other]) => {
        expect(findDuplicates(other, kinds)).toEqual(findDuplicates(all, kinds))
      }),
    )
  })

  it("tells no identifier and no account, and survives JSON", () => {
    fc.assert(
      fc.property(allRecords, (all) => {
        const found = findDuplicates(all, kinds)
        const written = JSON.stringify(found)
        expect(JSON.parse(written)).toEqual(found)
        for (const secret of ["7654321987", "7654321988", "98765", "98766", "550011", "550022"])
          expect(normal(written.replaceAll(/"id":"[0-9a-f]+"/g, ""))).not.toContain(secret)
      }),
    )
  })

  it("gives a finding the same id whatever the evidence, and findings of others another", () => {
    const memberships = [withNumber("p1", "h1", "7654321987"), withNumber("p2", "h2", "7654321987")]
    const [one] = findings({ memberships })
    const [same] = findings({
      memberships: memberships.map((of) => ({ ...of, identifiers: [{ kind: "paper", number: "یک1" }] })),
    })
    const [other] = findings({
      memberships: [memberships[0] as MembershipRecord, withNumber("p3", "h2", "7654321987")],
    })
    expect(same?.id).toBe(one?.id)
    expect(other?.id).not.toBe(one?.id)
  })
})

describe("the strength of evidence", () => {
  const strength = (kind: string, written: string) =>
    findings(
      { memberships: [withNumber("p1", "h1", written, kind), withNumber("p2", "h2", written, kind)] },
      "onePersonTwoIds",
    ).map((one) => one.strength)

  it("is that of the strongest: a check digit that agrees, a form without one, or neither", () => {
    expect(strength("number", "7654321987")).toEqual(["strong"])
    expect(strength("number", "7654321988")).toEqual(["weak"])
    expect(strength("number", "ندارد")).toEqual(["weak"])
    expect(strength("paper", "یک98765")).toEqual(["fair"])
    expect(
      findings({
        accounts: [
          { household: "h1", account: "1" },
          { household: "h2", account: "۱" },
        ],
      }),
    ).toMatchObject([{ strength: "fair", evidence: [{ of: "account", agreement: "afterNormalising" }] }])
  })

  it("adds what several identifiers say of the same two", () => {
    const both = [
      { kind: "number", number: "7654321988" },
      { kind: "paper", number: "یک98765" },
    ]
    const memberships = [
      membership("p1", "h1", { identifiers: both }),
      membership("p2", "h1", { identifiers: both }),
    ]
    expect(findings({ memberships })).toMatchObject([
      {
        strength: "fair",
        evidence: [
          { identifierKind: "number", wellFormed: true, checkDigit: false },
          { identifierKind: "paper", wellFormed: true },
        ],
      },
    ])
  })
})

describe("a person in two households", () => {
  const stay = (person: string, household: string, from: number, to: number, written?: string) =>
    membership(person, household, {
      from: day(from),
      to: day(to),
      identifiers: written === undefined ? [] : [{ kind: "number", number: written }],
    })

  it("is found in those whose days overlap, and not in one that begins when the overlap ends", () => {
    const memberships = [stay("p1", "h1", 0, 10), stay("p1", "h2", 5, 10), stay("p1", "h3", 10, 15)]
    expect(findings({ memberships })).toMatchObject([
      {
        kind: "onePersonTwoHouseholds",
        subjects: { persons: ["p1"], households: ["h1", "h2"], payers: [] },
        evidence: [{ of: "person" }],
        strength: "strong",
        days: [{ from: 5, to: 10 }],
      },
    ])
  })

  it("is not found where the person moved from one to the other", () => {
    expect(findings({ memberships: [stay("p1", "h1", 0, 10), stay("p1", "h2", 10, 20)] })).toEqual([])
  })

  it("is one finding for the same two, with all days that any identifier shows", () => {
    const memberships = [
      stay("p1", "h1", 0, 5, "7654321987"),
      stay("p2", "h2", 0, 5, "7654321987"),
      stay("p1", "h1", 10, 15, "1234567891"),
      stay("p2", "h2", 10, 15, "1234567891"),
    ]
    expect(findings({ memberships }, "onePersonTwoHouseholds")).toMatchObject([
      {
        subjects: { persons: ["p1", "p2"], households: ["h1", "h2"] },
        days: [
          { from: 0, to: 5 },
          { from: 10, to: 15 },
        ],
      },
    ])
  })
})

describe("a family with two payers", () => {
  it("is found where two offices know it under two ids", () => {
    const memberships = [
      withNumber("p1", "association-1", "7654321987"),
      withNumber("p2", "committee-9", "۷۶۵۴۳۲۱۹۸۷"),
    ]
    const all = [
      cover("association-1", "association", 0, 10),
      cover("committee-9", "committee", 6, 20),
      cover("committee-9", "association", 0, 20, "study"),
    ]
    expect(findings({ memberships, covers: all }, "householdTwoPayers")).toMatchObject([
      {
        subjects: {
          persons: ["p1", "p2"],
          households: ["association-1", "committee-9"],
          payers: ["association", "committee"],
        },
        evidence: [
          { of: "cover", help: "cash" },
          { of: "identifier", agreement: "afterNormalising" },
        ],
        strength: "strong",
        days: [{ from: 6, to: 10 }],
      },
    ])
  })

  it("is not one that one payer hands over to another", () => {
    const handed = [cover("h1", "association", 0, 10), cover("h1", "committee", 10, 20)]
    expect(findings({ covers: handed })).toEqual([])
  })
})

describe("what cannot be compared", () => {
  it("is listed and not dropped", () => {
    const memberships = [
      withNumber("p1", "h1", "1", "stamp"),
      withNumber("p2", "h1", " - "),
      withNumber("p3", "h1", " - "),
    ]
    expect(
      findDuplicates(records({ memberships, accounts: [{ household: "h1", account: " " }] }), kinds),
    ).toEqual({
      findings: [],
      unread: [
        { household: "h1", reason: "empty" },
        { person: "p1", household: "h1", identifierKind: "stamp", reason: "kindUnknown" },
        { person: "p2", household: "h1", identifierKind: "number", reason: "empty" },
        { person: "p3", household: "h1", identifierKind: "number", reason: "empty" },
      ],
    })
  })
})
