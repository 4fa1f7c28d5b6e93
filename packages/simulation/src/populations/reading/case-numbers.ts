import { identifierKey } from "@bazgasht/casework"
import { apart } from "../cells/index.ts"

/** How many cases are looked at before one is looked up in a map, which takes as long. */
const maxSteps = 8

const none = -1

/** Numbers cases from 0 on, in the order in which their ids first come from any file, however each file writes them. */
export class CaseNumbers {
  readonly #numbers = new Map<string, number>()
  /** By the number of the case: the key of its id, and the id as its table writes it; until its row comes, as its list does. */
  readonly #keys: Array<string> = []
  readonly #ids: Array<string> = []
  /** By the number of the case: the line on which its row begins. */
  readonly #lines: Array<number | undefined> = []
  /** By the number of the case: the case that comes next in one order of all. Most files keep to it, and leave some out. */
  readonly #next: Array<number> = []
  #last = none

  numberOf(id: string): number {
    const key = identifierKey(id)
    this.#last = this.#near(key) ?? this.#numbers.get(key) ?? this.#add(key, id)
    return this.#last
  }

  /** The case, where it is the one that came last or one of those that are next. */
  #near(key: string): number | undefined {
    let number = this.#last
    for (let step = 0; step < maxSteps && number !== none; step++) {
      if (this.#keys[number] === key) return number
      number = this.#next[number] as number
    }
    return undefined
  }

  /** Takes up a new case, which comes after the last one. */
  #add(ofCase: string, written: string): number {
    const id = apart(written)
    const key = ofCase === written ? id : ofCase
    const number = this.#ids.push(id) - 1
    this.#keys.push(key)
    this.#lines.push(undefined)
    this.#next.push(none)
    if (this.#last !== none) {
      this.#next[number] = this.#next[this.#last] as number
      this.#next[this.#last] = number
    }
    this.#numbers.set(key, number)
    return number
  }

  idOf(number: number): string {
    return this.#ids[number] as string
  }

  /** The line of the first row of a case in its table; `undefined` where none has come. */
  lineOf(number: number): number | undefined {
    return this.#lines[number]
  }

  /** Takes note of the first row of a case, whose writing of the id is the one that is shown. */
  cameOn(number: number, line: number, id: string): void {
    this.#lines[number] = line
    if (this.#ids[number] !== id) this.#ids[number] = apart(id)
  }
}
