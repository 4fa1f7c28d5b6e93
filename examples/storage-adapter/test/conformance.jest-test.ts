import { storageConformance } from "@bazgasht/testkit"
import { test } from "@jest/globals"
import { store } from "./store.ts"

storageConformance({ test, store, without: ["supportsRequeue", "look", "faults"] })
