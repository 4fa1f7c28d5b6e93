import { describeLifeCycle } from "../../../life-cycle/laws.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)
