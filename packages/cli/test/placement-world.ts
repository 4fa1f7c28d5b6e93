/** People who may work, openings that take them, and a round of both. */

import { jalali, jalaliDay } from "@bazgasht/iran"
import { type Day, formatDay } from "@bazgasht/rules"
import { prisoner, runOn } from "./world.ts"

/** What is changed to `undefined` is not said. */
const withoutUnsaid = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const work = {
  consentToWork: true,
  consentToTraining: true,
  securityClass: 1,
  fitForWork: true,
  educationLevel: 3,
  hasDisability: false,
  headsHousehold: false,
  institution: "institution-1",
  waitingSince: "1403/06/01",
  councilPlacements: [{ workplace: "closed", confirmed: true }],
  medicalRestrictions: [],
  skills: [{ skill: "sewing" }],
  certificates: [],
  experience: [],
  preferredOccupations: [],
  keptApartFrom: [],
}

/** Somebody whom every ordinary opening could take. */
export const worker = (id: string, change: object = {}) => ({
  ...prisoner,
  id,
  person: { ...prisoner.person, sex: "male", birthDay: "1365/01/01" },
  work: withoutUnsaid({ ...work, ...change }),
})

/** Somebody like that who waits since so many days before 1403/07/01. */
export const waitingFor = (id: string, days: number, change: object = {}) =>
  worker(id, { waitingSince: formatDay(jalali, (jalaliDay(1403, 7, 1) - days) as Day), ...change })

/** An opening without a demand that anybody could miss. */
export const opening = (id: string, change: object = {}): object =>
  withoutUnsaid({
    id,
    kind: "work",
    workplace: "closed",
    occupation: "7531",
    seats: 1,
    start: "1403/08/01",
    minimumStay: "3m",
    afterRelease: false,
    institutions: ["institution-1"],
    highestSecurityClass: 3,
    excludedOffences: [],
    demands: [],
    essentialSkills: [{ skill: "sewing" }],
    optionalSkills: [],
    requiredCertificates: [],
    minimumEducation: 0,
    trainsOnTheJob: false,
    sex: "any",
    post: "other",
    publicPost: false,
    labourLawPay: false,
    occupants: [],
    ...change,
  })

/** A round in which the longest wait comes first. */
export const roundOf = (openings: ReadonlyArray<object>, change: object = {}): object => ({
  id: "1403-08",
  kind: "placement",
  day: "1403/07/01",
  mode: "bestFit",
  priority: {
    keys: [{ key: "waitingDays", order: "highestFirst" }],
    tieBreaker: { kind: "lottery", seed: "seed" },
  },
  openings,
  ...change,
})

/** Runs `bazgasht place` on a round and people, one a line. */
export const place = (
  round: object | string,
  people: ReadonlyArray<object> | string,
  words: ReadonlyArray<string> = [],
) =>
  runOn(
    {
      "round.json": round,
      "people.jsonl":
        typeof people === "string" ? people : people.map((one) => JSON.stringify(one)).join("\n"),
    },
    ["place", "round.json", "people.jsonl", ...words],
  )
