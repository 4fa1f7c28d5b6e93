import { test } from "node:test"
import { notifierConformance } from "@bazgasht/testkit"
import { capabilities, gateway } from "./gateway.ts"

notifierConformance({ test, gateway, capabilities })
