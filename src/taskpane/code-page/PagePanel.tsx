import type { CodePage, RangePage } from "../../codes/code-page";
import { CodePanel } from "./CodePanel";
import { RangePanel } from "./RangePanel";

/** The page of a code, or of a range of codes. */
export function PagePanel({ page }: { readonly page: CodePage | RangePage }) {
  return page.kind === "code" ? <CodePanel page={page} /> : <RangePanel page={page} />;
}
