/** A regular expression for a text with Excel's wildcards: "?" one character, "*" any, "~" takes the next literally. */
export function wildcardPattern(text: string): string {
  return text.replace(/~[?*~]|[\s\S]/g, (part) => {
    if (part === "?") return "[\\s\\S]";
    if (part === "*") return "[\\s\\S]*";
    return (part.length === 2 ? part.charAt(1) : part).replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  });
}
