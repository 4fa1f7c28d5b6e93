/** Invented files of a nation's size, from a seed: people and openings, families and a cycle, petitions and gifts. All shares are our assumptions. */

import { jalali, jalaliDay } from "@bazgasht/iran"
import { type Day, formatDay } from "@bazgasht/rules"

/** The files of a command by their names. */
export type Files = Readonly<Record<string, string>>

/** Draws from a seed (mulberry32): the same for the same seed. */
const drawsFrom = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  const one = <A>(list: ReadonlyArray<A>): A => list[below(list.length)] as A
  return {
    below,
    one,
    chance: (share: number): boolean => next() < share,
    some: <A>(list: ReadonlyArray<A>, most: number): ReadonlyArray<A> => [
      ...new Set(Array.from({ length: below(most + 1) }, () => one(list))),
    ],
    /** Of what a file says, so much is unknown. */
    known: <A extends object>(fields: A, unknown = 0.01): Partial<A> =>
      Object.fromEntries(Object.entries(fields).filter(() => next() >= unknown)) as Partial<A>,
  }
}

const dayBefore = (day: Day, days: number): string => formatDay(jalali, (day - days) as Day)

const lines = (documents: ReadonlyArray<object>): string =>
  documents.map((one) => `${JSON.stringify(one)}\n`).join("")

const occupations = ["7512", "7531", "7522", "9214", "7212", "7231", "8153", "9411", "7411", "7115"]
const skills = [
  "baking",
  "sewing",
  "joinery",
  "gardening",
  "welding",
  "repair",
  "cooking",
  "wiring",
  "masonry",
  "safety",
]
const activities = ["activity.heat", "activity.dust", "activity.machines", "activity.foodHandling"]
const offences = ["fraud", "theft.tazir", "bribery"]
const workplaces = ["closed", "semiOpen", "vocationalEmploymentCentre"]
const institutions = Array.from({ length: 100 }, (_, place) => `institution-${place}`)

/** A placement round of so many openings, and so many people who hope for one; one seat for every three people. */
export const placementFiles = (people: number, openings: number, seed = 1405): Files => {
  const { below, chance, known, one, some } = drawsFrom(seed)
  const day = jalaliDay(1404, 7, 1)
  const ids = Array.from({ length: openings }, (_, place) => `opening-${String(place).padStart(4, "0")}`)
  const round = {
    id: "1404-08",
    kind: "placement",
    day: "1404/07/01",
    mode: "bestFit",
    priority: {
      keys: [{ key: "waitingDays", order: "highestFirst" }],
      tieBreaker: { kind: "lottery", seed: "1404-08" },
    },
    openings: ids.map((id) => {
      const skill = one(skills)
      const isWork = chance(0.8)
      return {
        id,
        kind: isWork ? "work" : "course",
        ...known(
          {
            workplace: one(workplaces),
            occupation: one(occupations),
            start: "1404/08/01",
            afterRelease: false,
            institutions: some(institutions, 12),
            highestSecurityClass: 1 + below(4),
            excludedOffences: some(offences, 1),
            demands: some(activities, 2),
            essentialSkills: [{ skill }],
            optionalSkills: some(skills, 2).flatMap((other) => (other === skill ? [] : [{ skill: other }])),
            requiredCertificates: chance(0.1) ? [one(occupations)] : [],
            minimumEducation: below(3),
            trainsOnTheJob: chance(0.6),
            sex: one(["any", "any", "male", "female"]),
            post: "other",
            publicPost: false,
            labourLawPay: false,
            occupants: [],
          },
          0.005,
        ),
        ...(isWork ? { minimumStay: "3m" } : { lastDay: "1404/12/01", transferable: chance(0.5) }),
        seats: Math.ceil(people / openings / 3),
      }
    }),
  }
  const persons = Array.from({ length: people }, (_, place) => ({
    id: `P-${String(place).padStart(6, "0")}`,
    kind: "prisoner",
    person: {
      sex: chance(0.9) ? "male" : "female",
      birthDay: dayBefore(day, 7000 + below(15_000)),
      conditionalReleaseUsed: false,
      earlierConvictions: [],
    },
    sentences: [
      {
        offence: one(offences),
        attempted: false,
        intentional: true,
        judgmentDay: "1402/01/20",
        finalityDay: "1402/03/01",
        punishments: { imprisonment: { kind: "tazir", term: `${2 + below(8)}y` } },
      },
    ],
    custody: { commitmentDay: dayBefore(day, 200 + below(600)), detention: [], escapes: [], furloughs: [] },
    events: [],
    work: known({
      consentToWork: chance(0.95),
      consentToTraining: chance(0.95),
      securityClass: 1 + below(4),
      fitForWork: chance(0.93),
      educationLevel: below(5),
      hasDisability: chance(0.05),
      headsHousehold: chance(0.4),
      finallyReleased: false,
      institution: one(institutions),
      waitingSince: dayBefore(day, 1 + below(400)),
      councilPlacements: some(workplaces, 3).map((workplace) => ({ workplace, confirmed: chance(0.9) })),
      medicalRestrictions: some(activities, 1),
      skills: some(skills, 4).map((skill) => ({ skill })),
      certificates: some(occupations, 2).map((occupation) => ({ occupation })),
      experience: some(occupations, 2).map((occupation) => ({ occupation, months: 1 + below(60) })),
      preferredOccupations: some(occupations, 2),
      keptApartFrom: [],
      ...(chance(0.3) ? { wishes: some(ids, 5) } : {}),
    }),
  }))
  return { "round.json": JSON.stringify(round, undefined, 2), "people.jsonl": lines(persons) }
}

const needs = ["disabled", "chronicallyIll", "hasIncome", "needsTreatment", "needsDowry", "seeksWork"]

/** A cycle of support and the files of so many families; the money is enough for half of them. */
export const cycleFiles = (families: number, seed = 1405): Files => {
  const { below, chance, known, one } = drawsFrom(seed)
  const first = jalaliDay(1404, 7, 1)
  const plan = {
    id: "1404-07",
    kind: "cycle",
    from: "1404/07/01",
    to: "1404/08/01",
    budget: families * 26_000_000,
    priority: {
      keys: [
        { key: "need", order: "highestFirst" },
        { key: "waitingSince", order: "lowestFirst" },
      ],
      tieBreaker: { kind: "lottery", seed: "1404-07" },
      misfit: "stop",
    },
    cash: { kind: "bySize", amounts: [20_000_000, 26_000_000, 30_000_000, 34_000_000] },
    packages: [
      { kind: "livelihoodPackage", per: "household", unitCost: 8_000_000 },
      { kind: "visitTravel", per: "household", unitCost: 5_000_000 },
      { kind: "study", per: "member", unitCost: 4_000_000 },
      { kind: "medical", per: "member", unitCost: 6_000_000 },
    ],
    cut: "proportional",
  }
  const member = (family: string, place: number) => ({
    person: `${family}-${place}`,
    relation: place === 0 ? "spouse" : "child",
    roles: place === 0 ? ["head", "primaryRecipient"] : [],
    joined: dayBefore(first, 1000 + below(3000)),
    ...known({
      sex: place === 0 || chance(0.5) ? "female" : "male",
      birthDay: dayBefore(first, place === 0 ? 8000 + below(9000) : 4000 + below(3000)),
      student: place > 0,
      ...Object.fromEntries(needs.map((need) => [need, chance(0.1)])),
      wishesTraining: chance(0.1),
      needsCounselling: chance(0.15),
    }),
  })
  const documents = Array.from({ length: families }, (_, place) => {
    const id = `F-${String(place).padStart(6, "0")}`
    return {
      id,
      kind: "family",
      household: {
        members: Array.from({ length: 1 + below(5) }, (_, index) => member(id, index)),
        ...known({
          housing: one(["rented", "owned"]),
          monthlyIncome: chance(0.5) ? 0 : below(100) * 1_000_000,
          dependsOnPrisoner: chance(0.95),
          economicallyWeak: chance(0.8),
          needsHousingDeposit: chance(0.1),
          visitsFromAfar: chance(0.3),
        }),
      },
      custody: [{ from: dayBefore(first, 30 + below(1500)) }],
      prisoner: known({ married: chance(0.9), incomeReachesFamily: chance(0.05), heldAbroad: false }),
      otherCovers: [],
      support: chance(0.6)
        ? { status: "active", start: dayBefore(first, 1 + below(900)), suspensions: [] }
        : { status: "waiting", waitingSince: dayBefore(first, 1 + below(400)) },
    }
  })
  return { "plan.json": JSON.stringify(plan, undefined, 2), "families.jsonl": lines(documents) }
}

const debts = ["diyah", "dower", "maintenance", "cheque"]

/** An allocation run over so many petitions, with money for two fifths of what they ask and gifts for provinces and debts that overlap. */
export const fundFiles = (
  petitions: number,
  mode: string,
  earmarks: "none" | "provinces" | "overlapping",
  seed = 1405,
): Files => {
  const { below, chance, one } = drawsFrom(seed)
  const provinces = Array.from({ length: 31 }, (_, place) => `IR-${String(place).padStart(2, "0")}`)
  const asked = Array.from({ length: petitions }, (_, place) => ({
    id: `petition-${place}`,
    residual: 10_000_000 + below(30_000) ** 2,
    attributes: { province: one(provinces), debt: one(debts) },
    values: { weight: 1 + below(100), class: below(5) },
  }))
  const money = 0.4 * asked.reduce((sum, { residual }) => sum + residual, 0)
  const gift = (id: string, part: number, earmark: object) => ({
    id,
    free: Math.round(money * part),
    receivedOn: "1405/01/15",
    earmark,
  })
  const run = {
    id: "1405-03",
    kind: "allocation",
    day: "1405/03/01",
    policy: {
      mode,
      seed: "1405-03",
      ...(mode === "weight" ? { weight: "weight" } : {}),
      ...(mode === "priority"
        ? {
            keys: [
              { key: "class", order: "lowestFirst" },
              { key: "residual", order: "lowestFirst" },
            ],
            misfit: "skip",
          }
        : {}),
    },
    gifts: [
      ...(earmarks === "provinces" ? [] : [gift("general", earmarks === "none" ? 1 : 0.4, {})]),
      ...(earmarks === "none"
        ? []
        : provinces.map((province) =>
            gift(province, (0.42 / 31) * (chance(0.5) ? 0.6 : 1.4), { province: [province] }),
          )),
      ...(earmarks === "overlapping"
        ? debts.slice(0, 3).map((debt) => gift(debt, 0.06, { debt: [debt] }))
        : []),
    ],
    petitions: asked,
  }
  return { "run.json": JSON.stringify(run, undefined, 2) }
}
