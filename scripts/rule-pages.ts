/** `npm run rules:pages` */
import { writeRulePages } from "./write-rule-pages";

await writeRulePages();
