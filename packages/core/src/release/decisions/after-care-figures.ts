import type { Day } from "@bazgasht/rules"
import type { AfterCareState } from "../cases/after-care/after-care-protocol.ts"
import type { Contact } from "../cases/after-care/contact.ts"

/** After-care that has begun. */
export type BegunAfterCare = Exclude<AfterCareState, { readonly stage: "none" }>

/** Of how many people something is so, is not so, and is not known. */
export interface KnownShare {
  readonly yes: number
  readonly no: number
  readonly unknown: number
}

/** What became of released people so many days after release. Every share counts `living` people. */
export interface AfterCareFigures {
  readonly after: number
  /** People released at least so many days ago. */
  readonly released: number
  /** Those of them who are not known to have died within these days. */
  readonly living: number
  /** Living people whose contact of these days was made or tried, and those who were reached. */
  readonly tried: number
  readonly reached: number
  /** Work for an employer or for oneself. */
  readonly working: KnownShare
  /** A lasting home. */
  readonly housed: KnownShare
  /** Living with the family, or in touch with it. */
  readonly withFamily: KnownShare
  /** Return to prison within these days. */
  readonly returned: KnownShare
}

/** What is known of one person at a contact; an answer that is absent is unknown. */
interface Found {
  readonly contact?: Contact
  readonly working?: boolean
  readonly housed?: boolean
  readonly withFamily?: boolean
  readonly returned?: boolean
}

const within = (state: BegunAfterCare, stage: "died" | "returned", after: number, today: Day): boolean =>
  state.stage === stage && state.on <= today && state.on - state.releasedOn <= after

const isKnown = <Answer>(answer: Answer | undefined, among: ReadonlyArray<Answer>): boolean | undefined =>
  answer === undefined ? undefined : among.includes(answer)

const known = (found: { readonly [Name in keyof Found]: Found[Name] | undefined }): Found =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))

const foundOf = (state: BegunAfterCare, after: number, today: Day): Found => {
  const made = state.contacts.filter(({ on }) => on <= today)
  const contact = made.find((one) => one.after === after)
  if (within(state, "returned", after, today))
    return known({ contact, working: false, housed: false, withFamily: undefined, returned: true })
  // A person reached at liberty then or later has not returned by then.
  const atLiberty = made.some((one) => one.reached && one.on - state.releasedOn >= after)
  return known({
    contact,
    working: isKnown(contact?.work, ["employed", "selfEmployed"]),
    housed: isKnown(contact?.housing, ["lasting"]),
    withFamily: isKnown(contact?.family, ["together", "inTouch"]),
    returned: atLiberty ? false : undefined,
  })
}

const shareOf = (
  found: ReadonlyArray<Found>,
  name: "working" | "housed" | "withFamily" | "returned",
): KnownShare => {
  const count = (answer: boolean | undefined) => found.filter((one) => one[name] === answer).length
  return { yes: count(true), no: count(false), unknown: count(undefined) }
}

/**
 * What became of released people, for each number of days after release, as known on a day. People who were not reached are unknown and never
 * counted as a success or a failure: {@link rangeOf} gives the ends between which the truth lies.
 *
 * @example
 * // One person, released on 20 January 2025, works after 30 days.
 * const [figures] = afterCareFigures([contacted, unreached], [30], gregorianDay(2025, 3, 1))
 * figures?.released // => 2
 * figures?.working // => { yes: 1, no: 0, unknown: 1 }
 * figures && rangeOf(figures.working) // => { atLeast: 1, atMost: 2, of: 2 }
 */
export const afterCareFigures = (
  cases: ReadonlyArray<BegunAfterCare>,
  days: ReadonlyArray<number>,
  today: Day,
): ReadonlyArray<AfterCareFigures> =>
  days.map((after) => {
    const released = cases.filter(({ releasedOn }) => releasedOn + after <= today)
    const living = released.filter((state) => !within(state, "died", after, today))
    const found = living.map((state) => foundOf(state, after, today))
    return {
      after,
      released: released.length,
      living: living.length,
      tried: found.filter(({ contact }) => contact !== undefined).length,
      reached: found.filter(({ contact }) => contact?.reached === true).length,
      working: shareOf(found, "working"),
      housed: shareOf(found, "housed"),
      withFamily: shareOf(found, "withFamily"),
      returned: shareOf(found, "returned"),
    }
  })

/**
 * Between which numbers a share lies; the two are one only where nothing is unknown.
 *
 * @example
 * rangeOf({ yes: 1, no: 1, unknown: 2 }) // => { atLeast: 1, atMost: 3, of: 4 }
 */
export const rangeOf = ({
  no,
  unknown,
  yes,
}: KnownShare): { readonly atLeast: number; readonly atMost: number; readonly of: number } => ({
  atLeast: yes,
  atMost: yes + unknown,
  of: yes + no + unknown,
})
