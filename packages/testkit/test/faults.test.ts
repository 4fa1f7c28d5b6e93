import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

/** A test by its file, from the folder of the packages, and by its title as it stands there. */
type Held = readonly [file: string, ...titles: ReadonlyArray<string>]

/** The faults that stores, gateways and those who wire them have to survive, and the tests that hold each. */
const faults: { readonly [fault: string]: ReadonlyArray<Held> } = {
  "a process is killed between every two steps of a commit": [
    [
      "storage-sqlite/test/processes/processes.test.ts",
      "between any two steps of a commit leaves all of it or nothing",
      "at any instant loses nothing that was acknowledged",
    ],
    [
      "storage-postgres/test/processes.test.ts",
      "and are killed at any instant leave whole changes, and every one that they know of",
    ],
    [
      "testkit/src/storage/tests/breaking-off.ts",
      "a commit that is broken off between any two steps is stored wholly or not at all",
    ],
  ],
  "a process is killed between every two steps of dispatch": [
    [
      "storage-sqlite/test/processes/sending.test.ts",
      "between any two steps loses nothing and doubles nothing, where the gateway sends a key once",
      "leaves a human what nobody can know, where the gateway sends whatever it gets",
    ],
    [
      "storage-sqlite/test/processes/processes.test.ts",
      "between any two steps leaves its message to the next, or has settled it",
    ],
    [
      "storage-postgres/test/sending.test.ts",
      "between any two steps loses nothing and doubles nothing, where the gateway sends a key once",
    ],
    [
      "testkit/test/notification/dispatcher.test.ts",
      "loses nothing and doubles nothing: %s",
      "parks a message that kills every dispatcher, and the next goes on",
    ],
    [
      "testkit/test/notification/model.test.ts",
      "nothing is lost, doubled, overtaken, or sent to whom it may not be sent",
      "the steps reach every status, and dispatchers are killed while they send",
    ],
  ],
  "two writers on one version": [
    [
      "testkit/src/storage/tests/committing.ts",
      "of many commits of one version at the same time exactly one is stored, and all of it",
    ],
    [
      "testkit/src/storage/tests/lasting.ts",
      "of two that commit one version to a shared store exactly one wins",
    ],
    ["storage-sqlite/test/processes/processes.test.ts", "win each version of a case exactly once"],
    ["storage-postgres/test/processes.test.ts", "beside each other store every version once"],
    [
      "core/test/cases/case-service.test.ts",
      "gives one of two commands on one version the case, and tells the other",
    ],
  ],
  "a full disk": [
    [
      "storage-sqlite/test/full-disk.test.ts",
      "leaves what was stored, stores nothing in part, and is over when there is room again",
      "is no place for a new store, nor for a copy of one, and keeps neither in part",
    ],
    ["storage-sqlite/test/faults.test.ts", "changes nothing, and is over when there is room again"],
    [
      "storage-postgres/test/full-disk.test.ts",
      "leaves what was stored, stores nothing in part, and is over when there is room again",
    ],
  ],
  "a server goes away in the middle of a commit and comes back": [
    [
      "storage-postgres/test/faults.test.ts",
      "before the server hears of a commit leaves nothing, and the next one is stored",
      "before the answer leaves all of it, once",
      "without anybody noticing is given up, and not thought to be stored or not",
      "for a while makes the store unavailable for that while",
      "because the server ends it while it stores (%s) leaves nothing",
    ],
    [
      "core/test/cases/case-service.test.ts",
      "comes to the same over a store that fails at any step, if every command is given until it is answered",
    ],
    [
      "testkit/test/notification/dispatcher.test.ts",
      "wait for a register and a store that are away for a while",
    ],
  ],
  "a gateway answers late": [
    ["notify-smtp/test/notifier.test.ts", "a server that is slow but answers is waited for"],
    [
      "testkit/test/notification/dispatcher.test.ts",
      "holds up nothing but what comes behind it in its case, and for its recipient",
    ],
    [
      "casework/test/notification/wiring.test.ts",
      "that come before the answer of the gateway count, and the first of them",
    ],
  ],
  "a gateway answers twice": [
    ["notify-smtp/test/notifier.test.ts", "a yes that is said twice is one yes"],
    ["testkit/src/receipts/conformance.ts", "the first receipt counts, and later ones change nothing"],
  ],
  "a gateway never answers": [
    [
      "notify-smtp/test/notifier.test.ts",
      "silence at DATA: nothing was taken",
      "silence after the final dot: nobody knows, though the mail arrived",
    ],
    ["notify-http/test/exchange.test.ts", "where no answer comes in time"],
    ["notify-webhook/test/notifier.test.ts", "that never comes: nobody knows"],
    [
      "testkit/src/notification/tests/declaring.ts",
      "a key whose answer was lost arrives once when it is sent again",
    ],
  ],
  "a clock jumps": [
    ["testkit/test/notification/dispatcher.test.ts", "by %d milliseconds doubles nothing"],
    [
      "testkit/test/notification/model.test.ts",
      "nothing is lost, doubled, overtaken, or sent to whom it may not be sent",
    ],
    [
      "testkit/src/storage/tests/sending.ts",
      "a claim that has run out settles nothing, even where nobody has taken the message over",
    ],
  ],
  "a corrupt row": [
    [
      "storage-sqlite/test/faults.test.ts",
      "is named where it is an event",
      "is named where it is a document or its attributes",
      "is named where it is a message, which stays unclaimed",
      "is found when it is read, and others are still read",
    ],
    ["storage-postgres/test/faults.test.ts", "is named, and its neighbours are read"],
    ["cli/test/verify-store.test.ts", "are held against their events: %s was changed"],
  ],
  "a feed of very many events": [
    [
      "storage-sqlite/test/long-feed.test.ts",
      "a feed of very many events is followed to its end in little memory, its last page as fast as its first",
    ],
    [
      "storage-postgres/test/long-feed.test.ts",
      "is followed to its end in little memory, its last page as fast as its first",
    ],
  ],
  "SQL that is injected": [
    ["storage-postgres/test/injection.test.ts", "%j is kept as it is, wherever it stands"],
    [
      "testkit/src/storage/tests/texts.ts",
      "texts that look like code are texts",
      "names that look like code are names",
      "values and attributes that look like code are found as they are",
    ],
    ["storage-sqlite/test/agreement.test.ts", "agrees with the one in memory in whatever is done to both"],
  ],
  "headers that are injected": [
    ["notify-smtp/test/notifier.test.ts", "a subject cannot begin a header (%j)"],
    ["notify-http/test/exchange.test.ts", "where a header would hold a second one"],
    ["notify-webhook/test/notifier.test.ts", "has the key whatever it holds: %j"],
  ],
  "templates that are injected": [
    [
      "casework/test/notification/messages.test.ts",
      "leaves no field, no brace and no broken line, whatever the values are",
    ],
    [
      "notify-sms/test/notifier.test.ts",
      "nothing of a notice becomes anything but a value",
      "keys and texts of every kind arrive as they are",
    ],
  ],
  "formulas in CSV that are injected": [
    ["simulation/test/populations/files.test.ts", "computes nothing in a spreadsheet"],
    ["cli/test/cycle.test.ts", "writes the tables as CSV in which nothing can compute"],
    ["cli/test/place.test.ts", "writes the tables as CSV in which nothing can compute"],
  ],
  "oversized and deeply nested input": [
    [
      "testkit/src/storage/tests/refusing.ts",
      "what is nested too deep or has too many bytes is refused by name",
      "what is as deep and as large as a store takes is stored",
    ],
    [
      "testkit/test/casework/hostile-input.test.ts",
      "that holds %s anywhere is refused by a code, and stores nothing",
    ],
    ["notify-http/test/exchange.test.ts", "has a status and no body where it breaks off or never ends"],
    ["cli/test/read-json.test.ts", "nesting without end is refused, not followed"],
  ],
  "keys of a prototype": [
    [
      "testkit/src/storage/tests/texts.ts",
      "members with the names of a prototype are members",
      "cases with the names of a prototype are cases",
      "attributes with the names of a prototype are attributes",
    ],
    [
      "testkit/test/casework/hostile-input.test.ts",
      "that holds %s anywhere is refused by a code, and stores nothing",
    ],
  ],
  "something is shown to who should not see it": [
    [
      "casework/test/services/visibility.test.ts",
      "shows what reading one by one shows, page by page, with a cursor only where more is to be seen",
      "answers like one that does not exist",
      "tells nobody that it is corrupt who could not see it anyway",
    ],
    ["casework/test/access/authorization.test.ts", "grants nothing where it has no grant"],
    ["casework/test/notification/messages.test.ts", "gives a program the fields of its list only"],
  ],
}

const packages = new URL("../../", import.meta.url)

/** Whether a test with the title is declared, and not only to be skipped or to be written one day. */
const isDeclared = (text: string, title: string): boolean => {
  const quoted = JSON.stringify(title).replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")
  // Its own declaration, the call of a table of cases, or a test in the record of a conformance suite.
  return new RegExp(`(?:\\b(?:it|test)\\(|\\)\\()\\s*${quoted}|^\\s*\\*?${quoted}[(:]`, "m").test(text)
}

describe("the faults that must be survived", () => {
  it.each(Object.entries(faults))("%s", (_, held) => {
    expect(held.length).toBeGreaterThan(0)
    const missing = held.flatMap(([file, ...titles]) => {
      const text = readFileSync(new URL(file, packages), "utf8")
      return titles.filter((title) => !isDeclared(text, title)).map((title) => `${file}: ${title}`)
    })
    expect(missing).toEqual([])
  })
})
