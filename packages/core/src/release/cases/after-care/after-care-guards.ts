import type { ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type AfterCareLife, refuse } from "./after-care-protocol.ts"
import type { AfterCareTerms } from "./after-care-terms.ts"
import type { Contact } from "./contact.ts"

type Checked = Result.Result<void, AfterCareLife["Refusal"]>

const checkKnown = (reason: string, { endReasons }: AfterCareTerms): Checked =>
  endReasons.includes(reason) ? Result.void : refuse("reason.unknown", "reason", { known: endReasons })

/** A day from release to the day of the command. */
const checkDay = ({
  command: { at, on },
  state: { releasedOn },
}: {
  readonly command: { readonly at: Day; readonly on: Day }
  readonly state: { readonly releasedOn: Day }
}): Checked =>
  on >= releasedOn && on <= at
    ? Result.void
    : refuse("day.outsideAfterCare", "on", { from: releasedOn, to: at })

/** The first contact that has been neither made nor tried. */
const missingContact = (
  contacts: ReadonlyArray<Pick<Contact, "after">>,
  { contactDays }: AfterCareTerms,
): number | undefined => contactDays.find((after) => !contacts.some((contact) => contact.after === after))

const nextDue = (
  releasedOn: Day,
  contacts: ReadonlyArray<Pick<Contact, "after">>,
  terms: AfterCareTerms,
): { readonly due?: Day } => {
  const after = missingContact(contacts, terms)
  return after === undefined ? {} : { due: (releasedOn + after) as Day }
}

export const guards: ProtocolGuards<AfterCareLife> = {
  open: ({ command: { at, releasedOn, releaseRoute }, setting: { leftBy, leftOn: on, terms } }) => {
    if (releasedOn > at) return refuse("release.inFuture", "releasedOn", {})
    if (on !== undefined && on !== releasedOn) return refuse("release.otherDay", "releasedOn", { on })
    if (!terms.releaseRoutes.includes(releaseRoute))
      return refuse("release.unknownRoute", "releaseRoute", { known: terms.releaseRoutes })
    // A reason that is no way out says only that the person left.
    if (leftBy !== undefined && leftBy !== releaseRoute && terms.releaseRoutes.includes(leftBy))
      return refuse("release.otherRoute", "releaseRoute", { route: leftBy })
    return Result.succeed(nextDue(releasedOn, [], terms))
  },

  contact: ({ command: { after, answers, at }, setting: { terms }, state: { contacts, releasedOn } }) => {
    if (!terms.contactDays.includes(after)) return refuse("contact.notAsked", "after", { after })
    const from = (releasedOn + after) as Day
    if (at < from) return refuse("contact.tooEarly", "at", { from })
    if (contacts.some((contact) => contact.after === after && contact.reached))
      return refuse("contact.recorded", "after", { after })
    if (!answers.reached && Object.keys(answers).length > 1)
      return refuse("contact.notReached", "answers", {})
    return Result.succeed(nextDue(releasedOn, [...contacts, { after }], terms))
  },

  complete: ({ setting: { terms }, state: { contacts } }) => {
    const after = missingContact(contacts, terms)
    return after === undefined ? Result.void : refuse("contact.missing", "type", { after })
  },

  recordReturn: checkDay,
  recordDeath: checkDay,

  end: ({ command: { reason }, setting: { terms } }) => checkKnown(reason, terms),
}
