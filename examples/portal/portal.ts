/** The portal while it is open: the two systems over a store, the day, the units and the people who may sign in. */

import type { Refuses } from "@bazgasht/example-systems/bank.ts"
import { type Country, type CountrySize, countryOf, lastDay } from "@bazgasht/example-systems/country.ts"
import { openSystems } from "@bazgasht/example-systems/open-systems.ts"
import { phasesOf } from "@bazgasht/example-systems/phases.ts"
import { type StorePlace, storeAt } from "@bazgasht/example-systems/stores.ts"
import type { Systems } from "@bazgasht/example-systems/systems.ts"
import { carryOutConsequences, doTasks, type Phase } from "@bazgasht/example-systems/year.ts"
import { organisationFigures } from "@bazgasht/organisation/figures"
import { readUnitTree, type UnitTree } from "@bazgasht/organisation/units"
import type { Day, Style } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { grantsOfPeople } from "./grants.ts"
import { kindsWithMessages, messagesFrom } from "./messages.ts"
import { openWorkOf } from "./open-work.ts"
import { type Person, peopleOf } from "./people.ts"
import type { Progress } from "./progress.ts"
import { Remembered } from "./remember.ts"
import { unitNameIn } from "./unit-names.ts"

/** The day on which the portal is open: twenty days after the year, when the cycle of the next quarter is to be locked. */
export const today = (lastDay + 20) as Day

/** The portal while it is open. */
export interface Portal {
  readonly systems: Systems
  readonly place: StorePlace
  readonly country: Country
  readonly today: Day
  readonly units: UnitTree
  readonly people: ReadonlyArray<Person>
  readonly unitName: (id: string, style: Style) => string
  readonly remembered: Remembered
  /** Carries out what follows from what has happened, and sends the messages. */
  readonly carryOut: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Where the portal keeps its store, and how large its country is. */
export interface PortalOptions {
  readonly place: StorePlace
  readonly seed: number
  readonly size: CountrySize
  /** What the bank refuses; some accounts of families unless something else is said. */
  readonly refuses?: Refuses
  /** How far the year was lived through. */
  readonly progress: Progress
  /** Learns of each phase of the year while it is lived through. */
  readonly announce?: (phase: Phase, done: number, all: number) => void
}

/** Lives through phases from where it stopped. A phase that was begun is done again, and changes nothing twice. */
const live = async (
  systems: Systems,
  phases: ReadonlyArray<Phase>,
  until: number,
  { announce, progress }: Pick<PortalOptions, "announce" | "progress">,
  carryOut: () => Promise<void>,
): Promise<void> => {
  for (const [place, phase] of phases.entries()) {
    if (place < progress.done() || place >= until) continue
    announce?.(phase, place, phases.length)
    await doTasks(systems, phase, phase.tasks)
    await carryOut()
    progress.keep(place + 1)
  }
}

/** Opens the portal. The first time it lives through a year. */
export const openPortal = async (options: PortalOptions): Promise<Portal> => {
  const { place, refuses, seed, size } = options
  const country = countryOf(seed, size)
  const open = (kinds?: typeof kindsWithMessages) =>
    openSystems(storeAt(place), country, {
      grants: grantsOfPeople,
      ...(kinds === undefined ? {} : { kinds }),
      ...(refuses === undefined ? {} : { refuses }),
    })
  // No one is notified of a year that is only lived through to have something to look at.
  const before = await open()
  const year = phasesOf(country)
  const phases = [...year, ...openWorkOf(seed, size, today)]
  await live(before, phases, year.length, options, () => carryOutConsequences(before))
  await before.close()
  const systems = await open(kindsWithMessages)
  const dispatcher = Result.getOrThrow(await systems.dispatcher(messagesFrom()))
  const carryOut = async (): Promise<void> => {
    while (Result.getOrThrow(await dispatcher.once()) > 0);
  }
  await live(systems, phases, phases.length, options, carryOut)
  await systems.beginDay(today)
  Result.getOrThrow(await systems.figures(organisationFigures).keepUp())
  const units = await Effect.runPromise(readUnitTree(systems.storage, today))
  return {
    systems,
    place,
    country,
    today,
    units,
    people: await peopleOf(systems, country),
    remembered: new Remembered(),
    unitName: (id, style) => unitNameIn(units, id, style),
    carryOut,
    close: systems.close,
  }
}
