/** The invented people, and what a place of the slider does to them. */

import { useEffect, useRef, useState } from "preact/hooks"
import type { CountAnswer, CountRequest, Language, LawEdit, Lever } from "../protocol.ts"
import { LatestAsker } from "../worker-client.ts"
import type { Register } from "./reform-panel.tsx"

/** The people, the lever that is chosen and its place, and how to move them. */
export interface RegisterInHand {
  readonly register: Register
  readonly lever: Lever | undefined
  readonly place: number
  readonly onOpen: () => void
  readonly onLever: (lever: Lever) => void
  readonly onPlace: (place: number) => void
}

const startWorker = (): Worker =>
  new Worker(new URL("../worker/count-worker.ts", import.meta.url), { type: "module" })

/** The edits of the reader, with the value of the slider in place of their own of that number. */
const withLever = (edits: ReadonlyArray<LawEdit>, lever: Lever, place: number): ReadonlyArray<LawEdit> => [
  ...edits.filter(({ id, of }) => of !== "parameter" || id !== lever.parameter),
  ...(place === lever.inForce
    ? edits.filter(({ id, of }) => of === "parameter" && id === lever.parameter)
    : [{ of: "parameter" as const, id: lever.parameter, value: lever.values[place]?.value }]),
]

/** The lever with which the page begins: that of the rule at hand, as a share of the term where there is one. */
const firstLever = (levers: ReadonlyArray<Lever>, rule: string): Lever | undefined => {
  const ofRule = levers.filter((lever) => lever.rule === rule)
  const among = ofRule.length > 0 ? ofRule : levers
  return among.find(({ parameter }) => parameter.endsWith("shareOfOtherTerm")) ?? among[0]
}

/** Brings the people when asked, and counts them anew whenever the slider or the law moves. */
export const useRegister = (
  language: Language,
  address: string,
  rule: string,
  edits: ReadonlyArray<LawEdit>,
): RegisterInHand => {
  const [register, setRegister] = useState<Register>({ state: "closed" })
  const [moved, setMoved] = useState<{ readonly lever: Lever; readonly place: number }>()
  const asker = useRef<LatestAsker<CountRequest, CountAnswer> | undefined>(undefined)
  const number = useRef(0)

  const take = (answer: CountAnswer): void => {
    if (answer.says === "failed") {
      setRegister((before) => (before.opened === undefined ? { state: "failed" } : before))
      return
    }
    if (answer.says === "counted") {
      setRegister((before) => ({ ...before, counted: answer }))
      return
    }
    setRegister({ state: "open", opened: answer })
    const lever = firstLever(answer.levers, rule)
    if (lever !== undefined) setMoved({ lever, place: lever.inForce })
  }

  useEffect(() => {
    if (moved === undefined) return
    const { lever, place } = moved
    number.current++
    asker.current?.ask({
      id: number.current,
      ask: "count",
      language,
      rule: lever.rule,
      edits: withLever(edits, lever, place),
    })
  }, [moved, edits, language])

  return {
    register,
    lever: moved?.lever,
    place: moved?.place ?? 0,
    onOpen: () => {
      setRegister({ state: "opening" })
      asker.current = new LatestAsker<CountRequest, CountAnswer>(
        startWorker,
        () => true,
        take,
        Number.POSITIVE_INFINITY,
      )
      number.current++
      asker.current.ask({ id: number.current, ask: "open", language, register: address })
    },
    onLever: (lever) => setMoved({ lever, place: lever.inForce }),
    onPlace: (place) => setMoved((before) => (before === undefined ? before : { ...before, place })),
  }
}
