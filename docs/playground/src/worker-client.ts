/** Asks a worker, keeping only the newest question: what one types next supersedes what is still being worked out. */

/** The messages of a worker, each with the number of its question. */
interface Numbered {
  readonly id: number
  readonly says: string
}

/** After so many milliseconds a question that has been superseded is stopped rather than waited for. */
const usualPatience = 1500

/**
 * A worker to whom one question is put at a time. A newer question waits for it a while; then the worker is ended and another takes its place.
 *
 * @param start - starts the worker
 * @param isLast - whether an answer is the last one to its question
 * @param patience - how many milliseconds a superseded question may still take; infinite for a worker that holds what another would lack
 */
export class LatestAsker<Question extends { readonly id: number }, Answer extends Numbered> {
  readonly #start: () => Worker
  readonly #onAnswer: (answer: Answer) => void
  readonly #isLast: (answer: Answer) => boolean
  readonly #patience: number
  #worker: Worker | undefined
  #running: number | undefined
  #waiting: Question | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    start: () => Worker,
    isLast: (answer: Answer) => boolean,
    onAnswer: (answer: Answer) => void,
    patience = usualPatience,
  ) {
    this.#patience = patience
    this.#start = start
    this.#isLast = isLast
    this.#onAnswer = onAnswer
  }

  ask(question: Question): void {
    if (this.#running === undefined) {
      this.#put(question)
      return
    }
    this.#waiting = question
    if (this.#patience === Number.POSITIVE_INFINITY) return
    this.#timer ??= setTimeout(() => {
      this.#worker?.terminate()
      this.#worker = undefined
      this.#next()
    }, this.#patience)
  }

  #put(question: Question): void {
    this.#running = question.id
    this.#worker ??= this.#listen(this.#start())
    this.#worker.postMessage(question)
  }

  #listen(worker: Worker): Worker {
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.id !== this.#running) return
      if (this.#waiting === undefined) this.#onAnswer(data)
      if (this.#isLast(data)) this.#next()
    })
    return worker
  }

  #next(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#running = undefined
    const question = this.#waiting
    this.#waiting = undefined
    if (question !== undefined) this.#put(question)
  }
}
