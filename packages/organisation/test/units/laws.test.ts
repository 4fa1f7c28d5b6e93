import { describeLifeCycle } from "../../../casework/test/life-cycle/laws.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)
