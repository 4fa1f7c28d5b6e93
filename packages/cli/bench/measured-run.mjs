/** Says, on the fourth stream, how many seconds of a processor and how many megabytes the process took that loads it. */

import { writeSync } from "node:fs"

process.on("exit", () => {
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1e3 }))
})
