/** Records of the examples. */

import type { HouseholdState } from "@bazgasht/core/support"
import {
  courseRegister,
  prisonerRegister,
  type RecordState,
  type RecordTerms,
  workshopRegister,
} from "@bazgasht/organisation/registers"
import { state } from "../core/support/cases/household.ts"
import { gregorianDay, ruritania } from "../core.ts"
import { lived } from "../lived.ts"

const terms: RecordTerms = {
  citations: [],
  registrars: ["clerk"],
  correctors: ["clerk"],
  closers: ["headOfPrison"],
  sources: ["self", "document"],
  closingReasons: ["released"],
  identifiers: [],
}

const by = { policyDigest: "policy-1", terms }
const source = { kind: "document" }

export const prisonerSetting = prisonerRegister.settingOf(ruritania, by)

/** Registered on 1 February 2025; on 1 March a debt became known that he has had since 10 January. */
export const prisonerRecord: RecordState = lived(prisonerRegister.lifeCycle, "reza", prisonerSetting, [
  [
    gregorianDay(2025, 2, 1),
    {
      type: "register",
      unit: "strelsau",
      statements: [
        { field: "person.sex", value: "male" },
        { field: "debts", value: [] },
      ],
      source,
    },
  ],
  [
    gregorianDay(2025, 3, 1),
    {
      type: "state",
      statements: [
        {
          field: "debts",
          value: [{ id: "d-1", kind: "compensation" }],
          from: gregorianDay(2025, 1, 10),
        },
      ],
      source,
    },
  ],
])

export const courseRecord: RecordState = lived(
  courseRegister.lifeCycle,
  "welding-1",
  courseRegister.settingOf(ruritania, by),
  [
    [
      gregorianDay(2025, 1, 5),
      {
        type: "register",
        unit: "strelsau",
        statements: Object.entries({
          title: "Welding",
          firstDay: "2025/02/01",
          lastDay: "2025/06/01",
          sessions: 40,
          transferable: false,
          prerequisites: [],
          trainers: ["trainer-1"],
          seats: 12,
        }).map(([field, value]) => ({ field, value })),
        source,
      },
    ],
  ],
)

export const workshopRecord: RecordState = lived(
  workshopRegister.lifeCycle,
  "north-quarry",
  workshopRegister.settingOf(ruritania, by),
  [
    [
      gregorianDay(2025, 1, 5),
      {
        type: "register",
        unit: "strelsau",
        statements: [
          { field: "workplace", value: "quarry" },
          { field: "employer", value: "employer-1" },
          { field: "seats", value: 8 },
        ],
        source,
      },
    ],
  ],
)

export const registeredHousehold: HouseholdState = state
