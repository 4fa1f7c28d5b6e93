import { traceOfCommands, treeOf } from "./trace-of-a-command.ts"

console.log(treeOf(await traceOfCommands()).join("\n"))
