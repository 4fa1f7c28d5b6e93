import type { FieldPath } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { apart, endBeforeStart, endOf, entriesOf, type Note, type Stretch } from "../../case-file/checks.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import type { FamilyCheck } from "./readable-family.ts"

const twoPayers: FileExpectation = {
  code: "cover.twoPayers",
  expected: text(
    "یک نهاد پرداخت‌کننده برای هر نوع حمایت در هر روز",
    "one payer for each kind of help on each day",
  ),
}

/** A cover of a kind of help by a payer. */
interface Cover extends Stretch {
  readonly payer: string
}

/** Checks that no kind of help is covered twice on a day. */
export const coverChecks: FamilyCheck = ({ otherCovers }, note) => {
  const ofKind = new Map<string, Array<Cover>>()
  for (const [index, cover] of entriesOf(otherCovers)) {
    const path: FieldPath = ["otherCovers", index]
    const { from, kind, payer } = cover
    const to = endOf(cover, "to")
    if (from !== undefined && to !== undefined && to < from) {
      note([...path, "to"], endBeforeStart)
      continue
    }
    if (from === undefined || to === undefined || kind === undefined || payer === undefined) continue
    const covers = ofKind.get(kind) ?? []
    covers.push({ path: [...path, "from"], from, to, payer })
    ofKind.set(kind, covers)
  }
  for (const covers of ofKind.values()) {
    for (const payer of new Set(covers.map((cover) => cover.payer)))
      apart(
        covers.filter((cover) => cover.payer === payer),
        note,
      )
    againstOthers(covers, note)
  }
}

/** Notes each of the covers of one kind that begins while another payer covers the kind. */
const againstOthers = (covers: ReadonlyArray<Cover>, note: Note): void => {
  const sorted = [...covers].sort((left, right) => left.from - right.from || left.to - right.to)
  // The end that lies furthest, and the furthest one of any payer but its own.
  let furthest: Cover | undefined
  let second: Cover | undefined
  for (const cover of sorted) {
    const other = furthest?.payer === cover.payer ? second : furthest
    if (other !== undefined && cover.from < other.to) note(cover.path, twoPayers)
    if (furthest === undefined || furthest.payer === cover.payer) {
      if (furthest === undefined || cover.to > furthest.to) furthest = cover
    } else if (cover.to > furthest.to) {
      second = furthest
      furthest = cover
    } else if (second === undefined || cover.to > second.to) second = cover
  }
}
