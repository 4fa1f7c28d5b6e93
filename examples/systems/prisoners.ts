/** The register of prisoners: each prison records the people whom it holds. */

import { encodeCaseFile } from "@bazgasht/core/release"
import { iran } from "@bazgasht/iran"
import { prisonerRegister, statementsOfDocument } from "@bazgasht/organisation/registers"
import { type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Country, firstDay, type Prisoner } from "./country.ts"
import { prisonStaffOf } from "./offices.ts"
import { give } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** Registers a prisoner with everything that the papers say. */
const register =
  ({ file, prison }: Prisoner, day: Day): Task =>
  async ({ cases }) => {
    const document = Result.getOrThrow(encodeCaseFile(file, iran)) as { readonly [field: string]: unknown }
    await give(cases.prisonerRecord, prisonStaffOf(prison).worker, file.id, day, {
      type: "register",
      unit: prison,
      statements: statementsOfDocument(prisonerRegister.fields, document),
      source: { kind: "source.document", document: `papers-${file.id}` },
    })
  }

/** The register of prisoners is filled. */
export const registrationOfPrisoners = ({ prisoners }: Country): ReadonlyArray<Phase> => [
  {
    title: text("ثبت زندانیان", "prisoners are registered"),
    day: firstDay,
    tasks: prisoners.map((prisoner) => register(prisoner, firstDay)),
  },
]
