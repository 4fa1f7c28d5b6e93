/** Several worker processes side by side. Some are killed in the middle of their work; those that take their place do it again. */

import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import type { WorkerOrder, WorkerTask } from "./worker.ts"
import type { Phase } from "./year.ts"

/** Which worker is killed in which phase, and after how many milliseconds of it. */
export interface Killing {
  readonly phase: number
  readonly worker: number
  readonly after: number
}

/** So often, of a hundred phases, a process is killed; and so long it has worked by then at most, in milliseconds. */
const [killedOfHundred, longestWork] = [15, 400]

/** Kills processes at random: nobody knows which, in which phase and when. */
export const killingsAtRandom = (phases: ReadonlyArray<Phase>, workers: number): ReadonlyArray<Killing> =>
  [...phases.keys()].flatMap((phase) =>
    Math.random() * 100 < killedOfHundred
      ? [
          {
            phase,
            worker: Math.floor(Math.random() * workers),
            after: Math.floor(Math.random() * longestWork),
          },
        ]
      : [],
  )

const startWorker = async (order: WorkerOrder): Promise<ChildProcess> => {
  const child = fork(`${import.meta.dirname}/worker.ts`, [JSON.stringify(order)], {
    execArgv: ["--conditions=bazgasht-source"],
  })
  const [ready] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [unknown]
  if (ready !== "ready") throw new Error(`worker ${order.number} did not start`)
  return child
}

/** Lets a worker do its share of a phase; `false` where the process ended before it was done. */
const doShare = (child: ChildProcess, asked: WorkerTask): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (isDone: boolean): void => {
      child.off("message", done)
      child.off("exit", ended)
      resolve(isDone)
    }
    const done = (): void => settle(true)
    const ended = (): void => settle(false)
    child.on("message", done)
    child.on("exit", ended)
    if (child.exitCode !== null || child.signalCode !== null) ended()
    // A process that was killed just now takes no message; its end is what counts.
    else child.send(asked, () => {})
  })

/**
 * Lives through phases with several processes. A process that is killed begins its share of the phase again: what was done is found done.
 *
 * @returns how many processes were killed
 */
export const runByWorkers = async (
  phases: ReadonlyArray<Phase>,
  order: Omit<WorkerOrder, "number">,
  killings: ReadonlyArray<Killing>,
  onDone: (phase: Phase) => void = () => {},
): Promise<number> => {
  const children = await Promise.all(
    Array.from({ length: order.workers }, (_, number) => startWorker({ ...order, number })),
  )
  let killed = 0
  const finish = async (number: number, asked: WorkerTask): Promise<void> => {
    for (;;) {
      const child = children[number] as ChildProcess
      if (await doShare(child, asked)) return
      if (child.signalCode !== "SIGKILL") throw new Error(`worker ${number} failed in ${asked}`)
      children[number] = await startWorker({ ...order, number })
    }
  }
  for (const [phase, done] of phases.entries()) {
    for (const { after, worker } of killings.filter((one) => one.phase === phase))
      setTimeout(() => {
        if (children[worker]?.kill("SIGKILL")) killed++
      }, after)
    await Promise.all(children.map((_, number) => finish(number, phase)))
    // Several may carry out consequences side by side; one after the other would do as well.
    await Promise.all(children.map((_, number) => finish(number, "consequences")))
    onDone(done)
  }
  for (const child of children) {
    const ended = once(child, "exit")
    child.disconnect()
    await ended
  }
  return killed
}
