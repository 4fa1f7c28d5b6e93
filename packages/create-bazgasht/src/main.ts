#!/usr/bin/env node
import { relative } from "node:path"
import { parseArgs } from "node:util"
import { createApplication } from "./create-application.ts"

const help = `npm create bazgasht [FOLDER]

Makes an application that decides and keeps cases, in FOLDER, which is new or empty.
Without FOLDER it is called bazgasht-application.

برنامه‌ای می‌سازد که تصمیم می‌گیرد و پرونده نگه می‌دارد؛ در پوشه‌ای که تازه یا خالی است.
`

const run = (): number => {
  let folder = "bazgasht-application"
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    })
    if (values.help === true) {
      process.stdout.write(help)
      return 0
    }
    if (positionals.length > 1) throw new Error("Name one folder.")
    folder = positionals[0] ?? folder
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
    return 2
  }
  const made = createApplication(folder)
  if (!made.ok) {
    process.stderr.write(`${folder}: ${made.error.message}\n`)
    return 1
  }
  process.stdout.write(`Made ${folder} with ${made.files.join(", ")}.

  cd ${relative(process.cwd(), made.folder)}
  npm install
  npm test
  npm start
`)
  return 0
}

process.exitCode = run()
