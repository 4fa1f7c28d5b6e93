import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { refusalInWords } from "@bazgasht/casework"
import { askAboutFamily, type Jurisdiction, missingFields } from "@bazgasht/core"
import type { FamilyFileLaw } from "@bazgasht/core/case-file"
import {
  type CyclePolicy,
  type CycleSnapshot,
  claimingHousehold,
  claimsOf,
  computeCycle,
  cycleFamily,
  cyclePlanFileSchema,
  decodeFamilyFile,
  encodeFamilyFile,
  entitlement,
  entitlementWording,
  explainFamily,
  familyCase,
  familyFacts,
  familyOutlook,
  findDuplicates,
  household,
  householdWording,
  isSupportedOn,
  recordDigest,
  recordsOfFamilies,
  supportCase,
  supportCaseWording,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { type Day, formatDay, gregorian, type Money, type Style, truthFact } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { playing } from "../support/cases/play.ts"
import { day, ruritania } from "./ruritania.ts"
import { familyFile, support, supportTerms } from "./ruritania-families.ts"

const today = day("2025/03/01")
const { pack } = ruritania

const partner = {
  person: "partner",
  relation: "partner",
  roles: ["head", "primaryRecipient"],
  joined: "2015/01/01",
  birthDay: "1990/05/05",
  sex: "female",
  nationality: "alien",
  atSchool: false,
}
const ward = {
  person: "ward",
  relation: "ward",
  roles: [],
  joined: "2016/02/02",
  birthDay: "2016/02/02",
  atSchool: true,
  identifiers: [{ kind: "parishNumber", number: "q1234" }],
}
const family = (id: string, more: object = {}) => ({
  id,
  kind: "family",
  household: { id: `household of ${id}`, members: [partner, ward], stovesCold: true, rooms: 3, hearths: 2 },
  custody: [{ from: "2025/01/10" }],
  prisoner: { sendsMoney: false },
  otherCovers: [],
  ...more,
})
const read = (document: unknown, law: Jurisdiction = ruritania) =>
  Result.getOrThrow(decodeFamilyFile(document, law, { today }))
const faults = (document: unknown, law: Jurisdiction = ruritania) => {
  const result = decodeFamilyFile(document, law, { today })
  return Result.isSuccess(result) ? [] : result.failure.map(({ code, path }) => `${code} ${path.join(".")}`)
}

/** One family that waits and one that gets support. */
const files = [
  family("waits", { support: { status: "waiting", waitingSince: "2025/02/01" } }),
  family("helped", { support: { status: "active", start: "2025/01/20", suspensions: [] } }),
].map((one) => read(one))

const snapshot: CycleSnapshot = {
  cycle: { id: "2025-03", from: today, to: day("2025/04/01") },
  lockedOn: today,
  families: files.map((file) => Result.getOrThrow(cycleFamily(file, ruritania, today))),
}
const policy: CyclePolicy = {
  budget: 200 as Money,
  priority: {
    keys: [{ key: "need", order: "highestFirst" }],
    tieBreaker: { kind: "lottery", seed: "2025-03" },
    misfit: "stop",
  },
  cash: { kind: "programme" },
  packages: [{ kind: "schooling", per: "member", unitCost: 15 as Money }],
  cut: "proportional",
}
const record = Result.getOrThrow(computeCycle(snapshot, support, policy, { pack }))
const explained = (id: string) => Result.getOrThrow(explainFamily(record, snapshot, support, { pack }, id))

const judged = { calendar: gregorian, policyDigest: "policy" }
const english: Style = { language: "en", calendar: gregorian, pack }

const register = {
  type: "register",
  on: "2025-02-01",
  as: "almoner",
  area: "lower town",
  members: [
    { person: "partner", relation: "partner", joined: day("2015/01/01"), roles: ["head"] },
    { person: "ward", relation: "ward", birthDay: day("2016/02/02"), joined: day("2016/02/02"), roles: [] },
  ],
} as const

const open = {
  type: "open",
  on: "2025-02-01",
  as: "almoner",
  household: "household of waits",
  association: "parishCouncil",
  members: ["partner", "ward"],
  basis: { kind: "law", provision: "Poor Law 3" },
  custody: { episode: "episode-1", from: day("2025/01/10") },
} as const

const playCase = playing(supportCase, "case-1", {
  ...judged,
  terms: supportTerms.supportCase,
  admissionRuns: [],
  rulings: [],
})
const playHousehold = playing(household, "household-1", { ...judged, terms: supportTerms.household })

/** The cash of the family that gets support, from the record of its cycle to the bank's answer. */
const paid = () => {
  const { claims, withoutRecipient } = claimsOf(record, (id) => {
    const file = files.find((one) => one.id === id)
    return file && claimingHousehold(file, today)
  })
  expect(withoutRecipient).toEqual([])
  const claim = claims.find((one) => one.family === "helped" && one.claim.kind === "cash")?.claim
  if (claim === undefined) throw new Error("nothing was granted")
  const play = playing(entitlement, "entitlement-1", { ...judged, terms: supportTerms.entitlement })
  const { amount } = claim
  return {
    amount,
    ...play([
      { type: "compute", on: "2025-03-02", as: "almoner", ...claim },
      { type: "approve", on: "2025-03-03", as: "parishCouncil" },
      { type: "release", on: "2025-03-04", as: "treasurer" },
      { type: "prepareAttempt", on: "2025-03-05", as: "almoner", key: "k-1", payee: "partner", amount },
      { type: "submitAttempt", on: "2025-03-05", as: "treasurer", key: "k-1" },
      { type: "confirmAttempt", on: "2025-03-06", as: "treasurer", key: "k-1", reference: "bank-7" },
    ]),
    tooMuch: play([
      { type: "compute", on: "2025-03-02", as: "almoner", ...claim },
      { type: "approve", on: "2025-03-03", as: "parishCouncil" },
      { type: "release", on: "2025-03-04", as: "treasurer" },
      {
        type: "prepareAttempt",
        on: "2025-03-05",
        as: "almoner",
        key: "k-1",
        payee: "partner",
        amount: 999 as Money,
      },
    ]).refusal,
  }
}

describe("families of a country of which the library knows nothing", () => {
  it("are written by its own relations, help, identifiers and fields", () => {
    const [file] = files
    expect(file && Result.getOrThrow(encodeFamilyFile(file, ruritania))).toEqual(
      family("waits", { support: { status: "waiting", waitingSince: "2025/02/01" } }),
    )
    expect(familyFacts(read(family("f")), ruritania, today)).toMatchObject({
      stovesCold: true,
      rooms: 3,
      hearths: 2,
      sendsMoney: false,
      memberships: [
        { relation: "partner", female: true, atSchool: false },
        { relation: "ward", atSchool: true },
      ],
    })
  })

  it("are refused in the words of another country", () => {
    const withMember = (change: object) =>
      family("f", { household: { members: [partner, { ...ward, ...change }] } })
    expect(faults(withMember({ relation: "spouse" }))).toEqual(["code.unknown household.members.1.relation"])
    expect(faults(withMember({ nationality: "iranian" }))).toEqual([
      "code.unknown household.members.1.nationality",
    ])
    expect(faults(withMember({ needsDowry: true }))).toEqual([
      "field.unexpected household.members.1.needsDowry",
    ])
    const identifiers = [{ kind: "nationalId", number: "1" }]
    expect(faults(withMember({ identifiers }))).toEqual([
      "code.unknown household.members.1.identifiers.0.kind",
    ])
    const coverOf = (payer: string, kind: string) => [{ payer, kind, from: "2025/02/01" }]
    expect(faults(family("f", { otherCovers: coverOf("almshouse", "fuel") }))).toEqual([])
    expect(faults(family("f", { otherCovers: coverOf("almshouse", "dowry") }))).toEqual([
      "code.unknown otherCovers.0.kind",
    ])
    expect(faults(family("f", { otherCovers: coverOf("reliefCommittee", "fuel") }))).toEqual([
      "code.unknown otherCovers.0.payer",
    ])
    expect(faults(family("f", { prisoner: { heldAbroad: true } }))).toEqual([
      "field.unexpected prisoner.heldAbroad",
    ])
  })

  it("are checked by its own law", () => {
    const housed = (more: object) => faults(family("f", { household: { members: [partner, ward], ...more } }))
    expect(housed({ rooms: 2, hearths: 2 })).toEqual([])
    expect(housed({ rooms: 2, hearths: 3 })).toEqual(["field.conflict household.hearths"])
    const alone = (birthDay: string) =>
      faults(family("f", { household: { members: [{ ...ward, birthDay }] } }))
    // Of age at 21.
    expect(alone("2004/03/02")).toEqual([])
    expect(alone("2004/03/01")).toEqual(["household.noHead household.members.0.birthDay"])
  })

  it("are decided and counted by its own rules", () => {
    const { cover, householdHelp, members, monthlyCash } = familyOutlook(
      familyCase(read(family("f")), ruritania, today),
      support,
      { pack, today },
    )
    expect(cover.outcome.outcome).toBe("eligible")
    expect(monthlyCash.value).toBe(80)
    expect(householdHelp.map(({ decision, kind }) => [kind, decision.answer])).toEqual([
      ["cash", "yes"],
      ["fuel", "yes"],
    ])
    expect(members.map(({ help, person }) => [person, help[0]?.decision.answer])).toEqual([
      ["partner", "no"],
      ["ward", "yes"],
    ])
  })

  it("are asked for what is missing in its words, of its offices", () => {
    const file = read({ id: "f", kind: "family", custody: [{ from: "2025/01/10" }] })
    const { cover } = familyOutlook(familyCase(file, ruritania, today), support, { pack, today })
    const { questions } = missingFields(cover, askAboutFamily(file, ruritania, today), { pack, today })
    expect(questions.map(({ field }) => [field.path.join("."), field.label.en, field.issuer])).toEqual([
      ["household.members", "the household", "parish"],
      ["prisoner.sendsMoney", "the prisoner sends money", "almoner"],
    ])
  })

  it("are found twice by its own identifiers", () => {
    const withNumber = (id: string, number: string) => {
      const identifiers = [{ kind: "parishNumber", number }]
      const members = [
        { ...partner, person: `partner of ${id}` },
        { ...ward, person: `ward of ${id}`, identifiers },
      ]
      return read(family(id, { household: { members } }))
    }
    const found = (...numbers: ReadonlyArray<string>) =>
      findDuplicates(
        recordsOfFamilies(numbers.map((number, place) => withNumber(String(place), number))),
        ruritania.identifiers ?? [],
      ).findings.map(({ kind }) => kind)
    expect(found("q1234", " Q1234")).toEqual(["onePersonTwoHouseholds", "onePersonTwoIds"])
    expect(found("q1234", "q1243")).toEqual([])
  })

  it("are helped in a month, as far as its crowns go", () => {
    expect(record.families.outcome).toEqual(["served", "admitted"])
    expect(record.families.granted).toEqual([95, 95])
    expect(explained("waits")).toMatchObject({ proven: 15, granted: 95 })
    const plan = { id: "2025-03", kind: "cycle", from: "2025/03/01", to: "2025/04/01", ...policy }
    const decode = Schema.decodeUnknownResult(cyclePlanFileSchema(ruritania))
    const withPackage = (kind: string) =>
      decode({ ...plan, packages: [{ kind, per: "household", unitCost: 1 }] })
    expect(Result.isSuccess(withPackage("fuel"))).toBe(true)
    expect(Result.isSuccess(withPackage("dowry"))).toBe(false)
  })

  it("are paid by its own offices", () => {
    const { amount, refusal, state } = paid()
    expect(refusal).toBeUndefined()
    expect(state).toMatchObject({ stage: "paid", claim: { amount: 80 } })
    expect(amount).toBe(80)
  })

  it("are registered and taken up by its own terms", () => {
    expect(playHousehold([register]).refusal).toBeUndefined()
    expect(playCase([open]).refusal).toBeUndefined()
    expect(playCase([{ ...open, as: "supportAssociation" }]).refusal?.code).toBe("actor.notAuthorised")
  })
})

/** A letter of the Arabic script, and words of Iranian institutions, calendars and money. */
const foreign =
  /[\u0600-\u06ff]|iran|jalali|komite|emdad|behzisti|setad|\brials?\b|toman|relief ?committee|welfare ?organi|\b1[34]\d\d\/|dowry/iu

describe("what is said of such families", () => {
  const stranger = { ...register, members: [{ ...register.members[0], relation: "cousin" }] }
  const screened = playCase([open]).state
  const refer = {
    type: "screen",
    on: "2025-02-02",
    as: "almoner",
    outcome: { kind: "referred", payer: "guild" },
    receipt: { rule: support.cover.id, today: today - 40 },
  } as unknown as Parameters<typeof playCase>[0][number]
  const sentences = () => [
    refusalInWords(householdWording, playHousehold([stranger]).refusal as never, english),
    refusalInWords(supportCaseWording, playCase([refer], screened).refusal as never, english),
    refusalInWords(entitlementWording, paid().tooMuch as never, english),
  ]

  it("names its codes and its crowns", () => {
    expect(sentences()).toEqual([
      expect.stringContaining("cousin"),
      expect.any(String),
      expect.stringContaining("80 crowns"),
    ])
  })

  it("holds no letter of Persian and no word of Iranian institutions", () => {
    const asked = askAboutFamily(read({ id: "f", kind: "family" }), ruritania, today)
    const said = {
      outlook: familyOutlook(familyCase(read(family("f")), ruritania, today), support, { pack, today }),
      record,
      explanations: snapshot.families.map(({ id }) => explained(id)),
      fields: Object.values(asked.fields).flat(),
      entries: Object.values(asked.entries),
      facts: familyFacts(read(family("f")), ruritania, today),
      file: encodeFamilyFile(read(family("f")), ruritania),
      events: [paid().events, playHousehold([register]).events, playCase([open]).events],
      sentences: sentences(),
      days: [formatDay(gregorian, today)],
      terms: supportTerms,
      digest: recordDigest(record),
    }
    const text = JSON.stringify(said)
    expect(text.length).toBeGreaterThan(10_000)
    expect(foreign.exec(text)?.[0]).toBeUndefined()
    const errors = decodeFamilyFile(
      family("f", { household: { members: [{ ...ward, relation: "son" }] } }),
      ruritania,
    )
    expect(
      Result.isFailure(errors) && errors.failure.map(({ expected }) => foreign.test(expected.en)),
    ).not.toContain(true)
  })
})

const words = ["oak", "elm", "ash", "yew", "fir", "bay"] as const
const flags = ["tall", "old", "near", "wet"] as const
const flag = (id: string) =>
  truthFact({ id, label: { fa: id, en: id }, issuer: "parish", evidence: { fa: id, en: id } })
const flagsFrom = (prefix: string) =>
  fc
    .subarray([...flags])
    .map((names) => Object.fromEntries(names.map((name) => [name, flag(`${prefix}-${name}`)])))

const laws: fc.Arbitrary<FamilyFileLaw> = fc
  .record({
    relations: fc.subarray([...words], { minLength: 1 }),
    nationalities: fc.subarray([...words]),
    help: fc.subarray([...words]).map((kinds) => ["cash", ...kinds]),
    years: fc.integer({ min: 12, max: 30 }),
    household: flagsFrom("home"),
    provider: flagsFrom("held"),
    member: flagsFrom("of"),
    counted: fc.subarray([...flags]),
  })
  .map(({ counted, household: home, member, provider, years, ...codes }) => ({
    ...familyFile,
    ...codes,
    adultAge: { months: years * 12, days: 0 },
    household: { reported: home },
    provider: { reported: provider },
    member: {
      reported: { ...familyFile.member.reported, ...member },
      counted: counted.filter((name) => name in member),
    },
    factsOfFamily: () => ({}),
    check: () => {},
  }))

const since = day("2020/01/01")

/** What a file may say by a law: a head who is of age by every law, others who come and go, and some of the flags. */
const filesBy = (law: FamilyFileLaw) => {
  const written = (value: number) => formatDay(gregorian, value as Day)
  const some = (reported: object = {}) =>
    fc.record(Object.fromEntries(Object.keys(reported).map((name) => [name, fc.boolean()])), {
      requiredKeys: [],
    })
  const { birthDay: _birth, sex: _sex, ...flagsOfMember } = law.member.reported as Record<string, unknown>
  const stay = fc
    .record({
      relation: fc.constantFrom("prisoner", ...law.relations),
      from: fc.nat(1000),
      length: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
      flags: some(flagsOfMember),
    })
    .map(({ flags: known, from, length, relation }) => ({
      relation,
      joined: written(since + from),
      ...(length === undefined ? {} : { left: written(since + from + length) }),
      ...known,
    }))
  return fc
    .record({
      head: some(flagsOfMember),
      others: fc.array(stay, { maxLength: 4 }),
      home: some(law.household.reported),
      prisoner: some(law.provider.reported),
      relation: fc.constantFrom(...law.relations),
    })
    .map(({ head, home, others, prisoner, relation }) => ({
      id: "f",
      kind: "family",
      household: {
        ...home,
        members: [
          {
            person: "head",
            relation,
            roles: ["head"],
            joined: "2010/01/01",
            birthDay: "1950/01/01",
            ...head,
          },
          ...others.map((member, place) => ({ person: `m-${place}`, roles: [], ...member })),
        ],
      },
      prisoner,
    }))
}

const lawAndFile = laws.chain((law) =>
  filesBy(law).map((document) => ({ law, document, country: { ...ruritania, familyFile: law } })),
)
const days = fc.integer({ min: 0, max: 2500 }).map((after) => (since + after) as Day)

describe("by whatever law on families", () => {
  it("a file says what it said after it was read", () => {
    fc.assert(
      fc.property(lawAndFile, ({ country, document }) => {
        expect(Result.getOrThrow(encodeFamilyFile(read(document, country), country))).toEqual(document)
      }),
      { numRuns: runs(300) },
    )
  })

  it("what a file reports of the household and the prisoner are its facts by their ids, and nothing else is one", () => {
    fc.assert(
      fc.property(lawAndFile, days, ({ country, document, law }, on) => {
        const { memberships, ...facts } = familyFacts(read(document, country), country, on)
        const idsIn = (part: object, reported: FamilyFileLaw["household"]["reported"] = {}) =>
          Object.entries(part).flatMap(([name, value]) => {
            const fact = reported[name]
            return fact === undefined ? [] : [[fact.id, value] as const]
          })
        expect(facts).toEqual(
          Object.fromEntries([
            ...idsIn(document.household, law.household.reported),
            ...idsIn(document.prisoner, law.provider.reported),
          ]),
        )
        expect(memberships).toBeDefined()
      }),
      { numRuns: runs(300) },
    )
  })

  it("a list of memberships has what any country counts by, and what the law counts by besides", () => {
    fc.assert(
      fc.property(lawAndFile, days, ({ country, document, law }, on) => {
        const { memberships } = familyFacts(read(document, country), country, on)
        const { counted = [] } = law.member
        const shown = (member: object) =>
          Object.entries(member)
            .filter(([name]) => counted.includes(name))
            .toSorted()
        const there = document.household.members.filter(({ joined }) => day(joined) <= on)
        const own = new Set(["relation", "head", "birthDay", "joinedDay", "hasLeft", "leftDay"])
        const entries = memberships as ReadonlyArray<object>
        const besides = entries.map((entry) =>
          Object.entries(entry)
            .filter(([name]) => !own.has(name))
            .toSorted(),
        )
        expect(besides.map((entry) => JSON.stringify(entry)).toSorted()).toEqual(
          there.map((member) => JSON.stringify(shown(member))).toSorted(),
        )
      }),
      { numRuns: runs(300) },
    )
  })

  it("whoever belongs to the household and is not the prisoner is supported, in whatever order the file lists them", () => {
    fc.assert(
      fc.property(
        lawAndFile,
        fc.nat(),
        fc.integer({ min: -1, max: 1 }),
        ({ country, document }, which, after) => {
          const turns = document.household.members.flatMap((member) => [
            day(member.joined),
            ...("left" in member ? [day(String(member.left))] : []),
          ])
          const on = ((turns[which % turns.length] ?? since) + after) as Day
          const supported = (of: typeof document) =>
            familyCase(read(of, country), country, on)
              .members.filter(({ facts }) => isSupportedOn(facts, on))
              .map(({ person }) => person)
          const there = document.household.members
            .filter(({ relation }) => relation !== "prisoner")
            .filter(
              (member) => day(member.joined) <= on && !("left" in member && day(String(member.left)) <= on),
            )
            .map(({ person }) => person)
            .toSorted()
          expect(supported(document)).toEqual(there)
          const { household: home } = document
          expect(
            supported({ ...document, household: { ...home, members: home.members.toReversed() } }),
          ).toEqual(there)
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it("a file takes the codes of the law, and no others", () => {
    fc.assert(
      fc.property(laws, fc.constantFrom(...words, "spouse"), ({ ...law }, word) => {
        const country = { ...ruritania, familyFile: law }
        const member = { ...partner, relation: law.relations[0], nationality: undefined, atSchool: undefined }
        const withMember = (change: object) =>
          JSON.parse(
            JSON.stringify({ id: "f", kind: "family", household: { members: [{ ...member, ...change }] } }),
          )
        const isRead = (document: unknown) => faults(document, country).length === 0
        expect(isRead(withMember({ relation: word }))).toBe(law.relations.includes(word))
        expect(isRead(withMember({ nationality: word }))).toBe(law.nationalities.includes(word))
        const otherCovers = [{ payer: "almshouse", kind: word, from: "2025/01/01" }]
        expect(isRead({ ...withMember({}), otherCovers })).toBe(law.help.includes(word))
      }),
      { numRuns: runs(200) },
    )
  })

  it("a household without a head is refused from the day on which the law calls a member of age", () => {
    fc.assert(
      fc.property(laws, fc.integer({ min: -400, max: 400 }), (law, after) => {
        const country = { ...ruritania, familyFile: law }
        const born = gregorian.addMonths(today, -law.adultAge.months)
        if (born === undefined) return
        const birthDay = formatDay(gregorian, (born + after) as Day)
        const member = { person: "m", relation: law.relations[0], roles: [], joined: birthDay, birthDay }
        const found = faults({ id: "f", kind: "family", household: { members: [member] } }, country)
        const ofAge = gregorian.addMonths((born + after) as Day, law.adultAge.months)
        expect(found.length > 0).toBe(ofAge !== undefined && ofAge <= today)
      }),
      { numRuns: runs(300) },
    )
  })
})

it("the source of support names no country", () => {
  const root = join(import.meta.dirname, "../../src/support")
  const files = globSync("**/*.ts", { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  const named =
    /jalali|1[34][0-9][0-9]\/|rial|toman|komite|setad|behzisti|relief ?committee|iran|ordibehesht|farvardin/i
  expect(files.filter((file) => named.test(readFileSync(join(root, file), "utf8")))).toEqual([])
})
