/**
 * Following a reader's path to the letter, from an empty folder: its files are written, its commands typed, and what they print is held
 * against what the page shows. What is installed comes from the registry that `BAZGASHT_REGISTRY` names, else from the sources here.
 */

import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { setTimeout as after } from "node:timers/promises"
import { stripVTControlCharacters } from "node:util"

const root = resolve(import.meta.dirname, "../..")

/** A fenced block: its language, the name beside it, and what stands in it. */
interface Block {
  readonly language: string
  readonly name: string | undefined
  readonly content: string
}

const blocksIn = (page: string): ReadonlyArray<Block> =>
  [...page.matchAll(/^```(\w+)(?: \[(.+)\])?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", name, content = ""]) => ({ language, name, content }),
  )

/** Blocks of commands that stay in a terminal of their own, and those that are typed beside them. */
const terminals = { stays: "keep it running", beside: "another terminal", fails: "fails" } as const

const freePort = (): Promise<number> =>
  new Promise((found, fail) => {
    const probe = createServer()
    probe.once("error", fail)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => found(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

/** The folder of every package by its name. */
const packageFolders: ReadonlyMap<string, string> = new Map(
  globSync("packages/*/package.json", { cwd: root }).map((file) => {
    const { name } = JSON.parse(readFileSync(join(root, file), "utf8")) as { readonly name: string }
    return [name, join(root, dirname(file))]
  }),
)

/** Where a package of others is found, by what one of ours or of the examples depends on. */
const foreignFolder = (name: string): string => {
  const [found] = globSync(`{packages,examples}/*/node_modules/${name}`, { cwd: root })
  if (found === undefined) throw new Error(`Nothing here depends on ${name}.`)
  return join(root, found)
}

/** Puts packages into a folder as an installation would: as links to the sources, and with the commands that they bring. */
const link = (names: ReadonlyArray<string>, folder: string): void => {
  for (const written of names) {
    const name = written.replace(/(?<=.)@[^/]*$/, "")
    const at = join(folder, "node_modules", name)
    if (existsSync(at)) continue
    mkdirSync(dirname(at), { recursive: true })
    const ours = packageFolders.get(name)
    const from = ours ?? foreignFolder(name)
    symlinkSync(from, at)
    const { bin = {} } = JSON.parse(readFileSync(join(from, "package.json"), "utf8")) as {
      readonly bin?: string | Readonly<Record<string, string>>
    }
    for (const [command, file] of Object.entries(typeof bin === "string" ? { [name]: bin } : bin)) {
      const program = join(from, ours === undefined ? file : file.replace("dist", "src").replace(/js$/, "ts"))
      const shim = join(folder, "node_modules/.bin", command)
      mkdirSync(dirname(shim), { recursive: true })
      writeFileSync(shim, `#!/bin/sh\nexec node "${program}" "$@"\n`)
      chmodSync(shim, 0o755)
    }
  }
}

/** What the manifest of a folder asks for. */
const dependenciesIn = (folder: string): ReadonlyArray<string> => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>
  return Object.keys({ ...dependencies, ...devDependencies })
}

/** Nothing of the runner that a test is in; packages that are not built are found by a condition. */
const environment = (registry: string | undefined): NodeJS.ProcessEnv => {
  const outside = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_(?!COMPILE_CACHE)|TEST|BAZGASHT)/.test(name),
  )
  const path = `${dirname(process.execPath)}:${process.env["PATH"]}`
  return {
    ...Object.fromEntries(outside),
    ...{ PATH: path, CI: "true", NO_COLOR: "1" },
    ...(registry === undefined ? { NODE_OPTIONS: "--conditions=bazgasht-source" } : {}),
  }
}

/** Follows `npm install` and `npm create` of a page with the sources that lie here; says whether the line was one of them. */
const fromSources = (line: string, folder: string, env: NodeJS.ProcessEnv): boolean => {
  const [, made] = /^npm create bazgasht@latest (\S+)$/.exec(line) ?? []
  if (made !== undefined) {
    for (const words of [
      [join(root, "packages/create-bazgasht/copy-template.ts")],
      [join(root, "packages/create-bazgasht/src/main.ts"), made],
    ]) {
      const { status, stderr } = spawnSync("node", words, { cwd: folder, env, encoding: "utf8" })
      if (status !== 0) throw new Error(`${line}\n${stderr}`)
    }
    return true
  }
  const [, names] = /^npm install(?: --save-dev)?(?: (.+))?$/.exec(line) ?? []
  if (!line.startsWith("npm install")) return false
  link(names?.split(" ") ?? dependenciesIn(folder), folder)
  return true
}

const spaced = (line: string): string => line.replace(/\s+/g, " ").trim()

/**
 * Holds what was printed against what the page shows: line by line in this order. A line `…` stands for lines that are left out, and `…`
 * at the end of a line for its rest.
 */
const holdAgainst = (shown: string, printed: string, command: string): void => {
  let rest = printed.split("\n").map(spaced)
  for (const line of shown.split("\n").map(spaced)) {
    if (line === "" || line === "…") continue
    const isShown = (one: string): boolean =>
      line.endsWith("…") ? one.startsWith(line.slice(0, -1)) : one === line
    const place = rest.findIndex(isShown)
    if (place < 0) throw new Error(`The page shows after ${command}\n  ${line}\nand was given\n${printed}`)
    rest = rest.slice(place + 1)
  }
}

/** What a path did. */
export interface FollowedPath {
  readonly commands: number
  readonly files: number
  readonly compared: number
}

/**
 * Follows a page of the guide from an empty folder.
 *
 * @param page - its Markdown
 * @throws an `Error` that names the command which failed, or the line that was not printed
 */
export const followPath = async (page: string): Promise<FollowedPath> => {
  const registry = process.env["BAZGASHT_REGISTRY"]
  const env = environment(registry)
  const home = mkdtempSync(join(tmpdir(), "path-"))
  const port = await freePort()
  const running: Array<ChildProcess> = []
  let [folder, printed, last] = [home, "", ""]
  const done = { commands: 0, files: 0, compared: 0 }

  const type = (line: string, isToFail: boolean): string => {
    done.commands++
    last = line
    const [, into] = /^cd (\S+)$/.exec(line) ?? []
    if (into !== undefined) {
      folder = join(folder, into)
      if (!existsSync(folder)) throw new Error(`There is no folder ${into} to go to.`)
      return ""
    }
    if (registry === undefined && fromSources(line, folder, env)) return ""
    // Linked commands are run at once: `npx` takes longer to find one than the command itself.
    const typed = registry === undefined ? line.replace(/^npx /, "node_modules/.bin/") : line
    const { status, stderr, stdout } = spawnSync("bash", ["-c", typed.replaceAll(":8080", `:${port}`)], {
      ...{ cwd: folder, env: { ...env, PORT: String(port) }, encoding: "utf8", maxBuffer: 64_000_000 },
    })
    const said = stripVTControlCharacters(`${stdout}\n${stderr}`)
    if ((status !== 0) !== isToFail) throw new Error(`${line}\nended with ${status}\n${said}`)
    return said.replaceAll(`:${port}`, ":8080")
  }

  /** Begins what stays in a terminal, and waits until it says something. */
  const begin = async (line: string): Promise<void> => {
    done.commands++
    last = line
    const child = spawn("bash", ["-c", line], {
      ...{ cwd: folder, env: { ...env, PORT: String(port) }, detached: true },
    })
    running.push(child)
    let said = ""
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (part: string) => {
        said += part
      })
    for (let tries = 0; !said.includes(String(port)); tries++) {
      if (child.exitCode !== null || tries === 600) throw new Error(`${line}\ndid not start\n${said}`)
      await after(100)
    }
    printed = said.replaceAll(`:${port}`, ":8080")
  }

  try {
    for (const { content, language, name } of blocksIn(page)) {
      const lines = content.trim().split("\n")
      if (language === "text") {
        holdAgainst(content, printed, last)
        done.compared++
      } else if (language === "diff" && name !== undefined) {
        const side = (mark: string) =>
          lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(1)] : [])).join("\n")
        const whole = readFileSync(join(folder, name), "utf8")
        if (whole.split(side("-")).length !== 2) throw new Error(`${name} has not once\n${side("-")}`)
        writeFileSync(
          join(folder, name),
          whole.replace(side("-"), () => side("+")),
        )
        done.files++
      } else if (language !== "sh") {
        if (name === undefined) throw new Error(`A block of ${language} without the name of its file.`)
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
        done.files++
      } else if (name === terminals.stays) for (const line of lines) await begin(line)
      else {
        if (name === terminals.beside) folder = home
        printed = ""
        for (const line of lines) printed += type(line.replace(/ {2,}# .*$/, ""), name === terminals.fails)
      }
    }
    return done
  } finally {
    for (const { pid } of running)
      if (pid !== undefined)
        try {
          process.kill(-pid)
        } catch {
          // It has ended by itself.
        }
    rmSync(home, { recursive: true, force: true })
  }
}
