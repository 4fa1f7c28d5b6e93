/** The answers of the worker that decides, as they come. */

import { useEffect, useRef, useState } from "preact/hooks"
import type {
  CaseAnswer,
  CaseRequest,
  DecisionDetails,
  Fault,
  FieldAsked,
  KnownField,
  Language,
  RuleView,
  Span,
} from "../protocol.ts"
import { LatestAsker } from "../worker-client.ts"

/** What is known of the file and its law. */
export interface Decisions {
  readonly decided: Extract<CaseAnswer, { says: "decided" }> | undefined
  readonly faults: ReadonlyArray<Fault>
  readonly lawFaults: ReadonlyArray<Fault>
  readonly rule: RuleView | undefined
  readonly details: DecisionDetails | undefined
  readonly spans: { readonly [key: string]: ReadonlyArray<Span> }
  readonly fields: ReadonlyArray<KnownField>
  readonly next: ReadonlyArray<FieldAsked>
}

const nothing: Decisions = {
  decided: undefined,
  faults: [],
  lawFaults: [],
  rule: undefined,
  details: undefined,
  spans: {},
  fields: [],
  next: [],
}

const after = (before: Decisions, answer: CaseAnswer): Decisions => {
  switch (answer.says) {
    case "refused":
      return { ...before, faults: answer.faults, lawFaults: answer.lawFaults }
    case "decided":
      return { ...before, decided: answer, faults: [], lawFaults: answer.lawFaults }
    case "rule":
      return { ...before, rule: answer.rule }
    case "details":
      return { ...before, details: answer.details }
    case "spans":
      return { ...before, spans: answer.spans }
    case "next":
      return { ...before, next: answer.questions }
    case "fields":
      return { ...before, fields: answer.fields }
    case "done":
      return before
  }
}

type Question = CaseRequest | { readonly id: number; readonly fields: Language }

const startWorker = (): Worker =>
  new Worker(new URL("../worker/case-worker.ts", import.meta.url), { type: "module" })

/** Asks the worker, and keeps what it answers. */
export const useDecisions = (
  language: Language,
): Decisions & { readonly ask: (question: Omit<CaseRequest, "id">) => void } => {
  const [known, setKnown] = useState(nothing)
  const asker = useRef<LatestAsker<Question, CaseAnswer> | undefined>(undefined)
  const number = useRef(0)
  asker.current ??= new LatestAsker<Question, CaseAnswer>(
    startWorker,
    ({ says }) => says === "done",
    (answer) => setKnown((before) => after(before, answer)),
  )
  // What completion offers is asked once, of a worker of its own: no decision waits for it.
  useEffect(() => {
    const worker = startWorker()
    worker.addEventListener("message", ({ data }: MessageEvent<CaseAnswer>) => {
      setKnown((before) => after(before, data))
      if (data.says === "done") worker.terminate()
    })
    const timer = setTimeout(() => worker.postMessage({ id: 0, fields: language }), 1500)
    return () => {
      clearTimeout(timer)
      worker.terminate()
    }
  }, [language])
  return {
    ...known,
    ask: (question) => {
      number.current++
      asker.current?.ask({ ...question, id: number.current })
    },
  }
}
