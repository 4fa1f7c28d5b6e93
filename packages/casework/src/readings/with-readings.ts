import * as Effect from "effect/Effect"
import { writingToStore } from "../identifiers/stored-writings.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseService } from "../services/case-service.ts"
import type { ReadingRecorder } from "./record-readings.ts"

/** A service that gives nothing of a case without an entry that it was read. */
export const withReadings = <L extends LifeCycleTypes, Kind extends string, Attribute extends string>(
  service: CaseService<L, Kind, Attribute>,
  { record }: ReadingRecorder,
): CaseService<L, Kind, Attribute> => {
  const { kind } = service
  return {
    ...service,
    read: (request) =>
      Effect.tap(service.read(request), ({ subject }) =>
        record(request.caller, "read", kind, [writingToStore(subject)]),
      ),
    find: (request) =>
      Effect.tap(service.find(request), ({ cases }) =>
        record(
          request.caller,
          "found",
          kind,
          cases.map(({ subject }) => writingToStore(subject)),
        ),
      ),
    history: (request) =>
      Effect.tap(service.history(request), () =>
        record(request.caller, "history", kind, [writingToStore(request.subject)]),
      ),
    replay: (request) =>
      Effect.tap(service.replay(request), () =>
        record(request.caller, "replayed", kind, [writingToStore(request.subject)]),
      ),
  }
}
