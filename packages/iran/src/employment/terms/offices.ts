/**
 * Who does what in the life cycles of work and training. Our sources say who places and who confirms (EMP-2), who examines
 * (EMP-7), who runs workplaces (EMP-11), that the head of the prison supervises wages (EMP-5), and that the after-care centre
 * follows people up. They say nothing of the work on it within a prison, so what an office does beyond that is our choice. Where
 * two people have to act, they may hold the same office.
 */

import type { Citation } from "@bazgasht/rules"
import {
  afterCareCentre,
  classificationCouncil,
  employer,
  enforcementJudge,
  headOfPrison,
  prisonDoctor,
  provincialDirectorate,
  socialWorker,
  trainingOrganization,
} from "../../actors.ts"
import { article, ours, reg00 } from "../../citing.ts"
import { codes, roles } from "../../support/terms/offices.ts"
import { operators } from "../operators.ts"

/** Who works with the prisoner day by day. */
export const caseworkers = roles(socialWorker)

/** The prison: its head, and whoever acts for him. */
export const prison = roles(headOfPrison)

/** Whoever works in the prison on placements. */
export const prisonStaff = [...caseworkers, ...prison]

/** Who works with the person until release, and who does afterwards. */
export const throughRelease = roles(socialWorker, afterCareCentre)

/** Who places a convict. */
export const council = roles(classificationCouncil)

/** Who confirms what the council decides. */
export const judge = roles(enforcementJudge)

/** Who certifies what somebody's health allows. */
export const doctors = roles(prisonDoctor)

/** Who follows people up after release. */
export const afterCare = roles(afterCareCentre)

/** Who examines and certifies skills. */
export const examiners = roles(trainingOrganization)

/** Whoever offers work or a course. */
export const providers = [employer.id, ...codes(operators)]

/** The office above the prison. */
export const supervision = roles(provincialDirectorate)

/** What terms cite for wages: the head of the prison supervises them, and they are paid into the prisoner's own account. */
export const onWages: Citation = reg00(article(185), "verifiedText", "Adljou")

/** What terms cite for the work within a prison. */
export const workWithin: Citation = ours(
  "no text on the work within a prison on openings, placements and courses was found; a design choice",
)
