import { formatPath } from "@bazgasht/casework"
import type { ReformError } from "@bazgasht/simulation"
import type { WarehouseError } from "@bazgasht/warehouse"
import type { Refusal } from "../case-files/refusal.ts"

/** Why a database gives no result, as a line on standard error. */
export const refusalOfWarehouse = (file: string, error: WarehouseError | ReformError): Refusal => {
  const { code, expected, text: sentence } = error
  const engineMessage = "engineMessage" in error ? error.engineMessage : undefined
  return {
    file,
    code,
    field: "of" in error ? error.of : `${error.reform}: ${formatPath(error.path)}`,
    expected: expected ?? sentence,
    sentence,
    ...(engineMessage === undefined ? {} : { engineMessage }),
  }
}
