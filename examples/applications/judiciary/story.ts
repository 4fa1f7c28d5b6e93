/**
 * What happens in the judiciary: a petition for conditional release from the prisoner's word to supervision, another that is
 * withdrawn, a seat in a course, and what is refused on the way.
 *
 * @module
 */

import { trainingWording } from "@bazgasht/core/employment"
import { leniencyWording } from "@bazgasht/core/release"
import { jalaliDay } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Happening, happening } from "../happenings.ts"
import type { Person } from "../person.ts"
import type { Judiciary } from "./application.ts"
import { lawOfCourses, lawOfPetitions, route, rulingOn, tailoring } from "./law.ts"
import * as people from "./people.ts"

/** Something that somebody asks of a case: a command without what follows from who gives it, and on what. */
interface Asked {
  readonly type: string
  readonly at: Day
  /** The office in which it is asked, where it is not the person's first. */
  readonly as?: string
  readonly [field: string]: unknown
}

/** Lets it all happen. On cases that have seen it already it changes nothing. */
export const tell = async ({ casework: { cases } }: Judiciary): Promise<ReadonlyArray<Happening>> => {
  const happenings: Array<Happening> = []

  /** A command has an id of its own, and names the version on which whoever gives it has formed it. */
  const ask = async (
    { caller, title }: Person,
    kind: keyof typeof cases,
    subject: string,
    { as, ...asked }: Asked,
  ): Promise<void> => {
    const seen: Result.Result<{ readonly version: number }, unknown> = await cases[kind].read({
      caller,
      subject,
    })
    const command = {
      ...asked,
      id: `judiciary-${happenings.length + 1}`,
      subject,
      expectedVersion: Result.isSuccess(seen) ? seen.success.version : 0,
      by: { id: caller.person, role: as ?? caller.offices[0]?.role },
    }
    const { at } = asked
    happenings.push(
      kind === "petitions"
        ? happening(
            title,
            command,
            leniencyWording,
            await cases.petitions.handleUnknown({ caller, command, setting: lawOfPetitions(at) }),
          )
        : happening(
            title,
            command,
            trainingWording,
            await cases.courses.handleUnknown({ caller, command, setting: lawOfCourses(at) }),
          ),
    )
  }

  const petition = (who: Person, subject: string, asked: Asked) => ask(who, "petitions", subject, asked)
  const course = (who: Person, subject: string, asked: Asked) => ask(who, "courses", subject, asked)
  const report = {
    type: "report",
    report: "conductReport",
    opinion: "favourable",
    at: jalaliDay(1403, 6, 10),
  }
  const decided = jalaliDay(1403, 7, 10)
  const { receipt, remainder } = rulingOn(decided)
  const grant = { type: "grant", remainder, orders: ["order.trade"], receipt, at: decided }

  const asOpened = { type: "open", route, at: jalaliDay(1403, 6, 1) }
  const { petitioner, otherPrisoner } = people
  await petition(otherPrisoner, "1403-0017", { ...asOpened, beneficiary: petitioner.caller.person })
  await petition(petitioner, "1403-0017", { ...asOpened, beneficiary: petitioner.caller.person })
  await petition(otherPrisoner, "1403-0017", { type: "withdraw", at: jalaliDay(1403, 6, 2) })
  await petition(people.headOfOtherPrison, "1403-0017", report)
  await petition(people.headOfPrison, "1403-0017", report)
  await petition(people.judge, "1403-0017", {
    type: "confirmReport",
    report: "conductReport",
    at: jalaliDay(1403, 6, 15),
  })
  await petition(people.judgeOfCourt, "1403-0017", grant)
  await petition(people.judge, "1403-0017", { type: "propose", at: decided })
  await petition(people.judge, "1403-0017", { ...grant, as: "court" })
  await petition(people.judgeOfCourt, "1403-0017", grant)
  await petition(people.judge, "1403-0017", { type: "carryOut", at: decided })
  await petition(people.judge, "1403-0017", {
    type: "supervise",
    start: { kind: "carryingOut" },
    at: decided,
  })

  await petition(otherPrisoner, "1403-0042", {
    ...asOpened,
    beneficiary: otherPrisoner.caller.person,
    at: jalaliDay(1403, 6, 20),
  })
  await petition(otherPrisoner, "1403-0042", { type: "withdraw", at: jalaliDay(1403, 6, 25) })

  await petition(people.socialWorker, "1403-0043", {
    ...asOpened,
    beneficiary: petitioner.caller.person,
    at: jalaliDay(1403, 6, 27),
  })
  await course(people.socialWorker, "course-1", {
    type: "apply",
    trainee: petitioner.caller.person,
    course: tailoring.id,
    consent: { by: people.socialWorker.caller.person, on: jalaliDay(1403, 7, 1) },
    at: jalaliDay(1403, 7, 1),
  })
  await course(people.socialWorker, "course-1", {
    type: "apply",
    trainee: petitioner.caller.person,
    course: tailoring.id,
    consent: { by: petitioner.caller.person, on: jalaliDay(1403, 7, 1) },
    at: jalaliDay(1403, 7, 1),
  })
  await course(people.councillor, "course-1", {
    type: "enrol",
    seat: "seat-1",
    findings: [],
    expectedRelease: { kind: "on", day: decided },
    ahead: [],
    at: jalaliDay(1403, 7, 5),
  })
  return happenings
}
