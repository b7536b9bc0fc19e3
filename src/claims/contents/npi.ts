const TEN_DIGITS = /^[12]\d{9}$/;
/** Luhn sum of 80840, the prefix that makes an NPI a card issuer number of US health. */
const SUM_OF_PREFIX = 24;

/**
 * True for ten digits whose check digit is that of a National Provider Identifier.
 * Source: CMS, "Requirements for National Provider Identifier (NPI) and NPI Check Digit": Luhn with prefix 80840.
 */
export function isNpi(text: string): boolean {
  if (!TEN_DIGITS.test(text)) return false;
  let sum = SUM_OF_PREFIX;
  for (let at = 0; at < text.length; at++) {
    const digit = Number(text[at]) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
