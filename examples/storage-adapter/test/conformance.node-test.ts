import { test } from "node:test"
import { storageConformance } from "@bazgasht/testkit"
import { store } from "./store.ts"

storageConformance({ test, store, without: ["supportsRequeue", "look", "faults"] })
