/** A line of our joined HCPCS file. */
type Row = Readonly<Record<string, string>>;

const LINE_LENGTH = 320;
const TEXT_LENGTH = 80;

/** The description cut at words into lines of 80 characters. */
function textLines(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > TEXT_LENGTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
    for (; line.length > TEXT_LENGTH; line = line.slice(TEXT_LENGTH))
      lines.push(line.slice(0, TEXT_LENGTH));
  }
  return [...lines, line];
}

/**
 * CMS's fixed-width HCPCS file, written from its facts by the record layout: for tests, since the inventory has the
 * facts but not the file.
 */
export function hcpcsRecordFile(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => {
    const isModifier = row["kind"] === "modifier";
    const code = (row["code"] ?? "").padStart(5);
    const text = (row["long_description"] || row["short_description"] || "").replaceAll(
      "\uFFFD",
      " ",
    );
    return textLines(text).map((part, at) => {
      const kind = isModifier ? (at === 0 ? "7" : "8") : at === 0 ? "3" : "4";
      const head = `${code}${String((at + 1) * 100).padStart(5, "0")}${kind}${part.padEnd(TEXT_LENGTH)}`;
      if (at > 0) return head;
      const short = (row["short_description"] ?? "").slice(0, 28).padEnd(28);
      const dates = [row["add_date"], row["effective_date"], row["termination_date"]].map((day) =>
        (day ?? "").padEnd(8),
      );
      return `${(head + short).padEnd(268)}${dates.join("")}N`.padEnd(LINE_LENGTH);
    });
  });
  return `${lines.join("\r\n")}\r\n`;
}
