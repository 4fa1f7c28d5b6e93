/** Commits as an application makes them: an event of some 500 bytes, a document of 2,000, three attributes and a message. */

import { type CaseCommit, chain, feedHashOf, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import type { PlacedCommit } from "./by-hand.ts"

const bodyOf = (number: number) => ({
  type: "approved",
  at: 1_750_000_000_000 + number,
  actor: { id: `clerk-${number % 40}`, role: "approver", unit: "unit-7" },
  policy: "0".repeat(64),
  amount: 400_000_000 + number,
  note: "با تقاضای وام به علت نیاز خانواده موافقت می‌شود و مراتب به متقاضی ابلاغ گردد. ".repeat(2),
})

const documentOf = (number: number) => ({
  state: "approved",
  installments: Array.from({ length: 24 }, (_, place) => ({
    number: place + 1,
    due: `1405-${String(1 + (place % 12)).padStart(2, "0")}-01`,
    rials: 17_000_000 + number,
    paid: null,
  })),
})

/** Commits that open cases. */
export const openings = (count: number, prefix: string): ReadonlyArray<CaseCommit> =>
  Array.from({ length: count }, (_, number) => {
    const name = { kind: "loan", subject: `${prefix}-${number}` }
    const messages = [
      {
        id: `${name.subject}-told`,
        channel: "sms",
        recipient: `person-${number}`,
        template: "loan.approved",
        parameters: { loan: name.subject, rials: 400_000_000 },
      },
    ]
    return {
      ...name,
      expectedVersion: 0,
      events: chain([{ ...name, version: 1, body: bodyOf(number) }], noHash, messages) as [StoredEvent],
      document: documentOf(number),
      attributes: { stage: "approved", open: true, due: 20_000 + (number % 500) },
      messages,
    }
  })

/** Commits that give one case so many events. */
export const oneCase = (subject: string, count: number): ReadonlyArray<CaseCommit> => {
  const name = { kind: "loan", subject }
  const events = chain(
    Array.from({ length: count }, (_, place) => ({ ...name, version: place + 1, body: bodyOf(place) })),
    noHash,
  )
  return events.map((event, place) => ({
    ...name,
    expectedVersion: place,
    events: [event],
    document: documentOf(place),
    attributes: { stage: "approved", open: true, due: place },
    messages: [],
  }))
}

/** The same commits, with their places in the feed. */
export const placed = (commits: ReadonlyArray<CaseCommit>): ReadonlyArray<PlacedCommit> => {
  let feedHash = noHash
  return commits.map((commit, place) => {
    feedHash = feedHashOf(feedHash, commit.events[0].hash)
    return { commit, position: place + 1, feedHash }
  })
}
