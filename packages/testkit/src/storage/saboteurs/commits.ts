import {
  type CaseCommit,
  type Committed,
  noHash,
  StorageError,
  type StoredCase,
  type StoredEvent,
  type StoredMessage,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { caseAfter } from "../commits.ts"
import { committed, listed, rechained, type Saboteur, saboteurs } from "./saboteur.ts"

/** The commit, moved behind the case as it stands. */
const moved = (commit: CaseCommit, current: StoredCase | undefined): CaseCommit =>
  rechained(commit, current ?? { version: 0, hash: noHash })

const conflictOf = (commit: CaseCommit, actual: number): VersionConflict =>
  new VersionConflict({
    code: "storage.versionConflict",
    kind: commit.kind,
    subject: commit.subject,
    params: { expected: commit.expectedVersion, actual },
  })

const committedAs = ({ events }: CaseCommit): Committed => ({
  version: (events.at(-1) ?? events[0]).version,
  position: (events.at(-1) ?? events[0]).version,
})

export const brokenCommits: ReadonlyArray<Saboteur> = saboteurs({
  "of many commits of one version at the same time exactly one is stored, and all of it": {
    "checks the version, and writes later: an update is lost in between": (sound) => ({
      commit: (commit) =>
        Effect.gen(function* () {
          const { version = 0 } = (yield* sound.load(commit)) ?? {}
          if (version !== commit.expectedVersion) return yield* conflictOf(commit, version)
          yield* Effect.yieldNow
          return yield* sound.commit(moved(commit, yield* sound.load(commit)))
        }),
    }),
  },
  "events and messages are stored with the case": {
    "stores the first event of a batch only": committed((commit) =>
      rechained({ ...commit, events: [commit.events[0]] }),
    ),
    "loses the messages of a commit": committed((commit) => rechained({ ...commit, messages: [] })),
    "echoes the last commit and stores nothing": () => {
      let last: CaseCommit | undefined
      return {
        commit: (commit) =>
          Effect.sync(() => {
            last = commit
            return committedAs(commit)
          }),
        load: ({ kind, subject }) =>
          Effect.sync(() => (last?.kind === kind && last.subject === subject ? caseAfter(last) : undefined)),
        history: () => Effect.succeed([]),
        feed: () => Effect.succeed([]),
        messages: () => Effect.succeed([]),
      }
    },
  },
  "opening a case twice is a conflict that changes nothing": {
    "stores messages of commits that it refused": (sound) => {
      const strays: Array<StoredMessage> = []
      return {
        commit: (commit) =>
          Effect.tapError(sound.commit(commit), () =>
            Effect.sync(() => {
              for (const [place, message] of commit.messages.entries()) {
                const { kind, subject } = commit
                strays.push({
                  ...message,
                  kind,
                  subject,
                  position: 1_000,
                  place,
                  status: "waiting",
                  attempts: 0,
                })
              }
            }),
          ),
        messages: (page) =>
          Effect.map(sound.messages(page), (messages) =>
            page.status === "waiting" && page.after === undefined ? [...messages, ...strays] : messages,
          ),
      }
    },
    "calls a conflict a store that cannot be reached": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "VersionConflict", () =>
          Effect.fail(new StorageError({ code: "storage.unavailable" })),
        ),
    }),
  },
  "a commit under a version that has passed, or that was never reached, is a conflict": {
    "swallows conflicts": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "VersionConflict", () => Effect.succeed(committedAs(commit))),
    }),
    "names the wrong version in a conflict": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "VersionConflict", () =>
          Effect.fail(conflictOf(commit, commit.expectedVersion)),
        ),
    }),
  },
  "the same commit again is a conflict, not a second one": {
    "takes the same commit again for success": (sound) => ({
      commit: (commit) =>
        Effect.catchTag(sound.commit(commit), "VersionConflict", (conflict) =>
          Effect.gen(function* () {
            const last = commit.events.at(-1) ?? commit.events[0]
            const current = yield* sound.load(commit)
            return current?.hash === last.hash ? committedAs(commit) : yield* conflict
          }),
        ),
    }),
  },
  "a later commit replaces the document and every attribute": {
    "adds new attributes to the old ones": (sound) => ({
      commit: (commit) =>
        Effect.gen(function* () {
          const current = yield* sound.load(commit)
          return yield* sound.commit({
            ...commit,
            attributes: { ...current?.attributes, ...commit.attributes },
          })
        }),
    }),
  },
  "a case is loaded as it was committed": {
    "drops attributes that are false or zero": committed((commit) => ({
      ...commit,
      attributes: Object.fromEntries(Object.entries(commit.attributes).filter(([, value]) => value)),
    })),
  },
  "events that do not follow the case are refused": {
    "stores events whose links do not hold, with new ones": (sound) => ({
      commit: (commit) =>
        Effect.gen(function* () {
          const current = yield* sound.load(commit)
          if ((current?.version ?? 0) !== commit.expectedVersion) return yield* sound.commit(commit)
          return yield* sound.commit(moved(commit, current))
        }),
    }),
  },
  "messages with the id of another are refused": {
    "passes over messages whose id it knows": (sound) => {
      const known = new Set<string>()
      return {
        commit: (commit) => {
          const messages = commit.messages.filter(({ id }) => !known.has(id))
          return Effect.tap(sound.commit(rechained({ ...commit, messages })), () =>
            Effect.sync(() => {
              for (const { id } of messages) known.add(id)
            }),
          )
        },
      }
    },
  },
  "what is nested too deep or has too many bytes is refused by name": {
    "takes more bytes than it says": ({ capabilities }) => ({
      capabilities: { ...capabilities, maxBytes: 100_000 },
    }),
  },
})

// Stores whose messages are not what the events seal.

const unsealed = <Event extends StoredEvent>(events: ReadonlyArray<Event>) =>
  events.map(({ messageDigests: _, ...event }) => event)

export const brokenSeals: ReadonlyArray<Saboteur> = saboteurs({
  "an event comes back with the digests of the messages that it causes": {
    "forgets which messages an event causes": (sound) => ({
      feed: (page) => Effect.map(sound.feed(page), unsealed),
      history: (name) => Effect.map(sound.history(name), unsealed),
    }),
  },
  "events that do not seal the messages of their commit are refused": {
    "seals anew what it is given": committed((commit) => rechained(commit)),
  },
  "an audit finds every message as it was committed, whatever has become of it": {
    "forgets what a message said as soon as it was sent": listed((messages, page) =>
      page.status === "accepted" ? messages.map((message) => ({ ...message, parameters: {} })) : messages,
    ),
    "gives what was given up on a new id": listed((messages, page) =>
      page.status === "parked"
        ? messages.map((message) => ({ ...message, id: `${message.id}-again` }))
        : messages,
    ),
  },
})
