import type { FormatToken } from "./tokens";

/** A number, already without its sign where the section shows one of its own, by a section of digit places. */
export function formatNumber(value: number, tokens: readonly FormatToken[]): string {
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const scaled = value * 100 ** percents;
  const exponent = tokens.find((token) => token.kind === "exponent");
  const digits = tokens.find((token) => token.kind === "digits");
  const shown =
    exponent?.kind === "exponent" && digits?.kind === "digits"
      ? scientific(scaled, digits.text, exponent.text)
      : digits?.kind === "digits"
        ? placed(scaled, digits.text)
        : "";
  let done = false;
  return tokens
    .map((token) => {
      switch (token.kind) {
        case "digits":
          if (done) return "";
          done = true;
          return shown;
        case "percent":
          return "%";
        case "fraction":
          return fractionText(scaled, token.text);
        case "general":
          return generalText(scaled);
        case "literal":
          return token.text;
        default:
          return "";
      }
    })
    .join("");
}

/** As General shows a number: up to eleven digits, scientific beyond. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-4) return scientific(value, "0.#####", "E+00");
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function placed(value: number, places: string): string {
  const [withCommas = "", decimals = ""] = places.replace(/,+$/, "").split(".");
  const thousands = (/,+$/.exec(places)?.[0].length ?? 0) * 3;
  const fixed = roundHalfUp(Math.abs(value) / 10 ** thousands, decimals.length);
  const [whole = "", fraction = ""] = fixed.split(".");
  const integerPlaces = withCommas.replaceAll(",", "");
  const least = integerPlaces.replaceAll("#", "").length;
  let integer = (whole === "0" ? "" : whole).padStart(least, "0");
  if (withCommas.includes(",")) integer = integer.replace(/\B(?=(\d{3})+$)/g, ",");
  return integer + fractionDigits(fraction, decimals, places.includes("."));
}

// "#" after the point shows no zeros at the end.
function fractionDigits(fraction: string, decimals: string, point: boolean): string {
  let length = fraction.length;
  while (length > 0 && decimals[length - 1] === "#" && fraction[length - 1] === "0") length -= 1;
  return point ? `.${fraction.slice(0, length)}` : "";
}

/** toFixed alone would show 1.005 as 1.00. */
function roundHalfUp(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${exact}e${decimals}`));
  const back = Number(`${shifted}e-${decimals}`);
  return (Number.isFinite(back) ? back : exact).toFixed(decimals);
}

function scientific(value: number, places: string, exponent: string): string {
  const decimals = places.split(".")[1] ?? "";
  const [mantissa = "0", power = "0"] = value.toExponential(decimals.length).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const trimmed = fractionDigits(fraction, decimals, places.includes(".")).replace(/\.$/, "");
  const sign = power.startsWith("-") ? "-" : exponent.charAt(1) === "+" ? "+" : "";
  const size = power.replace(/^[+-]/, "").padStart(exponent.length - 2, "0");
  return `${whole}${trimmed}E${sign}${size}`;
}

function fractionText(value: number, places: string): string {
  const most = 10 ** (places.split("/")[1] ?? "?").length - 1;
  const whole = Math.trunc(Math.abs(value));
  const rest = Math.abs(value) - whole;
  let [bestTop, bestBottom] = [0, 1];
  for (let bottom = 1; bottom <= most; bottom += 1) {
    const top = Math.round(rest * bottom);
    if (Math.abs(rest - top / bottom) < Math.abs(rest - bestTop / bestBottom) - 1e-12) {
      [bestTop, bestBottom] = [top, bottom];
    }
  }
  if (bestTop === 0) return String(whole);
  return `${whole === 0 ? "" : `${whole} `}${bestTop}/${bestBottom}`;
}
