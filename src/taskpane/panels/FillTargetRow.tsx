import { Field, Select } from "@fluentui/react-components";
import { columnName } from "../columns/summary";
import type { FillSource, FillTarget } from "../fill/draft";
import { fillWords } from "../words/actions";

/** Where the descriptions of one code column go. */
export function FillTargetRow(props: {
  readonly source: FillSource;
  readonly onTarget: (target: FillTarget) => void;
}) {
  const { column, described, target } = props.source;
  return (
    <Field label={fillWords.into(columnName(column))} size="small">
      <Select
        size="small"
        value={target.kind === "column" ? String(target.column) : target.kind}
        onChange={(_, { value }) => props.onTarget(targetOf(value))}
      >
        {described.map((each) => (
          <option key={each.column} value={String(each.column)}>
            {columnName(each)}
          </option>
        ))}
        <option value="newColumn">{fillWords.newColumn}</option>
        <option value="skip">{fillWords.skip}</option>
      </Select>
    </Field>
  );
}

function targetOf(value: string): FillTarget {
  if (value === "newColumn" || value === "skip") return { kind: value };
  return { kind: "column", column: Number(value) };
}
