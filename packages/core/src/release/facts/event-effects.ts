/** What the events of a sentence come to by the law of a country: what they left of each punishment, and whether they ended it. */

import { measureOfTerm, type Term, termOfMeasure } from "@bazgasht/rules"
import { compareContent } from "../../case-file/arrangement.ts"
import { oncePer } from "../../case-file/once-per.ts"
import type { AmountOf, CaseFileShape, SentenceEventKind } from "../model/case-file-law.ts"
import type { Sentence } from "../model/sentence.ts"
import type { SentenceEvent } from "../model/sentence-event.ts"

const amountOfFine: AmountOf = ({ fine }) => fine

const measureOf = (term: Term | undefined): number => (term === undefined ? 0 : measureOfTerm(term))

/** What is left of a term; `undefined` where nothing is, for a reduction ends no sentence. */
const shortened = (term: Term, by: Term): Term | undefined => {
  const left =
    by.months <= term.months && by.days <= term.days
      ? { months: term.months - by.months, days: term.days - by.days }
      : termOfMeasure(Math.max(0, measureOfTerm(term) - measureOfTerm(by)))
  return measureOfTerm(left) > 0 ? left : undefined
}

/** The events of a country, as those ask about them who look for the sentence that is executed. */
class EventEffects {
  readonly #kinds: ReadonlyMap<string, SentenceEventKind & { readonly place: number }>
  readonly #amounts: { readonly [punishment: string]: AmountOf }
  readonly #reducible: ReadonlyArray<string>

  constructor({ events, reducible }: Pick<CaseFileShape, "events" | "reducible">) {
    this.#kinds = new Map(events.map((kind, place) => [kind.code, { ...kind, place }]))
    this.#amounts = { fine: amountOfFine, ...reducible }
    this.#reducible = Object.keys(this.#amounts)
  }

  /** Whether it ends the execution of the whole sentence. */
  isEnding({ kind }: Pick<SentenceEvent, "kind">): boolean {
    return this.#kinds.get(kind)?.effect === "ends"
  }

  isGrace({ kind }: Pick<SentenceEvent, "kind">): boolean {
    return this.#kinds.get(kind)?.grace === true
  }

  /** The place of its kind among those of the law. */
  placeOf({ kind }: Pick<SentenceEvent, "kind">): number {
    return this.#kinds.get(kind)?.place ?? this.#kinds.size
  }

  /** Whether it shortens the imprisonment, or may have. */
  shortensImprisonment(event: SentenceEvent): boolean {
    return !this.isEnding(event) && !this.#sparesImprisonment(event)
  }

  /** By day; on one day in the order of the law, and new terms before what is taken off. */
  inTime(events: ReadonlyArray<SentenceEvent>): ReadonlyArray<SentenceEvent> {
    return [...events].sort(
      (left, right) =>
        left.day - right.day ||
        this.placeOf(left) - this.placeOf(right) ||
        measureOf(right.term) - measureOf(left.term) ||
        compareContent(left, right),
    )
  }

  /** The term after these events; `undefined` after one that does not say what it came to. */
  termAfter(term: Term | undefined, events: ReadonlyArray<SentenceEvent>): Term | undefined {
    let left = term
    for (const event of this.inTime(events.filter((one) => this.shortensImprisonment(one))))
      left =
        event.term ??
        (left === undefined || event.reduction === undefined ? undefined : shortened(left, event.reduction))
    return left
  }

  /** What events left of the fine and of each reducible punishment; unknown after one that does not say what it shortened. */
  leftOfOthers(
    { punishments }: Sentence,
    events: ReadonlyArray<SentenceEvent> | undefined,
  ): { readonly [punishment: string]: number | undefined } {
    const left: { [punishment: string]: number | undefined } = {}
    for (const punishment of this.#reducible) {
      const imposed = punishments && this.#amounts[punishment]?.(punishments)
      left[punishment] =
        imposed === undefined || imposed === 0 ? imposed : this.#leftOf(punishment, imposed, events)
    }
    return left
  }

  #leftOf(
    punishment: string,
    imposed: number,
    events: ReadonlyArray<SentenceEvent> | undefined,
  ): number | undefined {
    if (events === undefined) return undefined
    let left: number | undefined = imposed
    for (const event of this.inTime(events.filter((one) => !this.isEnding(one)))) {
      const states = event.term !== undefined || event.reduction !== undefined || this.#statesLeft(event)
      left = leftIn(event, punishment) ?? (states ? left : undefined)
    }
    return left
  }

  #statesLeft(event: SentenceEvent): boolean {
    return this.#reducible.some((punishment) => leftIn(event, punishment) !== undefined)
  }

  /** Whether it says what it left of a punishment other than imprisonment, and nothing of imprisonment. */
  #sparesImprisonment(event: SentenceEvent): boolean {
    return event.term === undefined && event.reduction === undefined && this.#statesLeft(event)
  }
}

const leftIn = (event: SentenceEvent, punishment: string): number | undefined =>
  (event as unknown as { readonly [field: string]: number | undefined })[punishment]

/** The effects of events by a law. */
export const eventEffects = /* @__PURE__ */ oncePer((law: CaseFileShape) => new EventEffects(law))
