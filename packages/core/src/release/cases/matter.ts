/**
 * What a petition is about. Before it is opened, the command that opens it says so.
 *
 * @module
 */

import type { LeniencyCommand } from "./commands.ts"
import type { LeniencyPetition } from "./petition.ts"

/** The petition, the route by which leniency is asked for, and the person who would benefit. */
export interface LeniencyMatter {
  readonly petition: string
  readonly route: string
  readonly beneficiary: string
}

/** What a command is about; `undefined` where there is no petition and the command opens none. */
export const matterOf = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
): LeniencyMatter | undefined => {
  if (petition.stage !== "none") {
    const { id, route, beneficiary } = petition.file
    return { petition: id, route, beneficiary }
  }
  return command.type === "open" ? command : undefined
}
