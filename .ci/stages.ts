/**
 * Runs the stages that hold before a change is taken, two at a time, each as soon as those that it needs have passed; the output of
 * each is printed in one piece when it ends. At the end a table says how long each took, and how much of a processor.
 */
import { spawn } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "./workspace.ts"

interface Stage {
  readonly name: string
  readonly command: string
  readonly needs: ReadonlyArray<string>
  /** Whether it takes every processor itself, and measures how long things take: nothing runs beside it. */
  readonly alone?: true
}

const script = (name: string): string => `pnpm run ${name}`

/** In the order in which they are begun where two could be: the long ones first. */
const stages: ReadonlyArray<Stage> = [
  { name: "manifests", command: script("sherif"), needs: [] },
  { name: "lockfile names no host", command: script("lockfile"), needs: [] },
  { name: "lint and format", command: script("lint"), needs: [] },
  { name: "type check", command: script("check"), needs: [] },
  { name: "build", command: script("build"), needs: [] },
  { name: "effect diagnostics", command: script("effect-diagnostics"), needs: ["type check"] },
  { name: "documentation", command: script("docs"), needs: ["type check"] },
  { name: "stable parts of effect only", command: script("stable-effect"), needs: ["type check"] },
  { name: "packaging", command: script("packaging"), needs: ["build"] },
  { name: "import directions", command: script("boundaries"), needs: [] },
  { name: "shares of the house", command: `${script("house")} --check`, needs: [] },
  { name: "unused code and dependencies", command: script("knip"), needs: [] },
  { name: "bundle size", command: script("size"), needs: ["build"] },
  { name: "example", command: "npm start", needs: ["build"] },
  { name: "tests", command: "npm test", needs: [], alone: true },
]

interface Passed {
  readonly name: string
  readonly seconds: number
  readonly processor: number
}

const atOnce = 2
/** Seconds after which a stage hangs; the longest takes a third of it. */
const longestStage = 2700
const kept = mkdtempSync(join(tmpdir(), "stages-"))
process.on("exit", () => rmSync(kept, { recursive: true, force: true }))

const waiting = new Set(stages)
const running = new Map<Stage, ReturnType<typeof spawn>>()
const passed: Array<Passed> = []

/** The seconds of processors that a shell says its children took. */
const processorIn = (times: string): number =>
  [...(times.split("\n").at(1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )

const whole = (seconds: number): string => seconds.toFixed(0)

const printTable = (): void => {
  console.log("\n| stage | seconds | seconds of a processor |\n| --- | --: | --: |")
  for (const { name, seconds, processor } of passed)
    console.log(`| ${name} | ${whole(seconds)} | ${whole(processor)} |`)
}

const begin = (stage: Stage): void => {
  waiting.delete(stage)
  const { alone, command, name } = stage
  const since = performance.now()
  const [output, times] = [join(kept, `${passed.length}-${name}`), join(kept, `${name}-times`)]
  const file = alone === true ? undefined : openSync(output, "w")
  if (alone === true) console.log(`\n=== ${name}`)
  // `times` of the shell counts every child that it waited for, and theirs.
  const child = spawn("bash", ["-c", `${command}; status=$?; times > "$0"; exit $status`, times], {
    cwd: root,
    stdio: ["ignore", file ?? "inherit", file ?? "inherit"],
    detached: true,
  })
  running.set(stage, child)
  const tooLong = setTimeout(() => {
    console.error(`\n=== ${name}: ended, for it took more than ${whole(longestStage)} s`)
    endAll(child)
  }, longestStage * 1000)
  child.on("close", (status) => {
    clearTimeout(tooLong)
    running.delete(stage)
    // Processes that the stage left behind keep its output open, and a reader of the output waits for its end.
    endAll(child)
    const seconds = (performance.now() - since) / 1000
    if (file !== undefined) {
      closeSync(file)
      console.log(`\n=== ${name}\n${readFileSync(output, "utf8").trimEnd()}`)
    }
    if (status !== 0) {
      console.error(`\n=== ${name}: failed after ${whole(seconds)} s`)
      endOthers()
      process.exit(1)
    }
    console.log(`=== ${name}: passed in ${whole(seconds)} s`)
    passed.push({ name, seconds, processor: processorIn(readFileSync(times, "utf8")) })
    next()
  })
}

/** Ends a stage with all that it started. */
const endAll = ({ pid }: ReturnType<typeof spawn>): void => {
  if (pid === undefined) return
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // Nothing of it runs any longer.
  }
}

/** Ends the stages that still run. */
const endOthers = (): void => {
  for (const child of running.values()) endAll(child)
}

const next = (): void => {
  const done = new Set(passed.map(({ name }) => name))
  for (const stage of waiting) {
    if (running.size >= atOnce || [...running.keys()].some(({ alone }) => alone)) return
    if (!stage.needs.every((name) => done.has(name))) continue
    if (stage.alone !== true) begin(stage)
    else if (running.size === 0 && waiting.size === 1) begin(stage)
  }
  if (waiting.size > 0 || running.size > 0) return
  printTable()
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    endOthers()
    process.exit(1)
  })
next()
