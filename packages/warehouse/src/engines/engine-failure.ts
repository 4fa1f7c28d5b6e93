import { WarehouseError } from "../warehouse-error.ts"

type FailureCode = "warehouse.denied" | "warehouse.noDatabase" | "warehouse.unreachable" | "warehouse.query"

/** A request that an engine did not carry out, by what it says of it. */
export class EngineFailure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Why a server is not opened. A failure that the engine does not explain is one that does not answer. */
export const refusalOfServer = (of: string, error: unknown): WarehouseError => {
  const code = error instanceof EngineFailure ? error.code : "warehouse.query"
  return new WarehouseError({ code: code === "warehouse.query" ? "warehouse.unreachable" : code, of })
}
