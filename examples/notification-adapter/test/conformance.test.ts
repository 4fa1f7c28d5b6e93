import { notifierConformance } from "@bazgasht/testkit"
import { test } from "vitest"
import { capabilities, gateway } from "./gateway.ts"

notifierConformance({ test, gateway, capabilities })
