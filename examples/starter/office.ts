/** Who may do what here, and under which law. This is where you begin to change things. */
import { accessBy, type Caller, openCasework } from "@bazgasht/casework"
import { underLaws } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import { afterCareWording } from "@bazgasht/core/release"
import { iran, iranLaws, iranPack } from "@bazgasht/iran"
import { sqliteStorage } from "@bazgasht/storage-sqlite"

/** What becomes of people after their release, under Iranian law. `caseKinds` has the other kinds of cases. */
const { afterCare } = underLaws({ afterCare: caseKinds.afterCare }, iranLaws({ pack: iranPack }))
const kinds = { afterCare }

const access = accessBy({
  grants: [
    {
      ...{ to: ["afterCareCentre"], kinds: ["afterCare"], relation: "any", see: "whole" },
      do: ["open", "contact", "complete"],
    },
    {
      ...{ to: ["convict"], kinds: ["afterCare"], relation: "beneficiary" },
      ...{ see: ["stage", "due"], do: [] },
    },
  ],
})

const people: { readonly [token: string]: Caller } = {
  "clerk-token": { person: "clerk-1", linked: [], offices: [{ role: "afterCareCentre" }] },
  "released-token": { person: "person-1", linked: [], offices: [{ role: "convict" }] },
}

/** Who sends a request. Read a session or verify a signed token here before anybody real uses this. */
const callerOf = (request: Request): Caller | undefined => {
  const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? ""
  return Object.hasOwn(people, token) ? people[token] : undefined
}

/** Opens the cases in a file, and says what a service over them consists of. */
export const openOffice = async (file: string) => {
  const casework = await openCasework({ storage: sqliteStorage({ file }), kinds, access })
  if (casework._tag === "Failure") throw new Error(casework.failure.message)
  const { success } = casework
  return {
    options: {
      jurisdiction: iran,
      caller: callerOf,
      decisionsFor: "everyone" as const,
      cases: { kinds, casework: success, wordings: { afterCare: afterCareWording } },
    },
    close: () => success.close(),
  }
}
