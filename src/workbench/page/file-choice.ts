const SAMPLES = [
  { file: "small-practice.xlsx", name: "Small practice, 60 lines" },
  { file: "clinic-month.xlsx", name: "Clinic month, 2,000 lines" },
  { file: "hospital-stays.xlsx", name: "Hospital stays with ICD-10-PCS, 90 lines" },
  { file: "code-audit.xlsx", name: "Audit of one code column, 500 codes" },
] as const;

export const FIRST_SAMPLE = SAMPLES[0].file;

/** Offers the samples and files of the person's own. */
export class FileChoice {
  readonly #own = new Map<string, File>();

  constructor(
    private readonly list: HTMLSelectElement,
    input: HTMLInputElement,
    open: (name: string) => void,
  ) {
    list.replaceChildren(...SAMPLES.map(({ file, name }) => new Option(name, file)));
    list.onchange = () => open(list.value);
    input.onchange = () => {
      const file = input.files?.[0];
      input.value = ""; // So that the same file can be chosen again.
      if (!file) return;
      this.#own.set(file.name, file);
      open(file.name);
    };
  }

  /** Rejects with a sentence when the file cannot be read. */
  async read(name: string): Promise<Uint8Array> {
    const source = this.#own.get(name) ?? (await fetch(`samples/${name}`));
    if (source instanceof Response && !source.ok)
      throw new Error(`The sample ${name} is not there: ${source.status}.`);
    return new Uint8Array(await source.arrayBuffer());
  }

  /** Tells which file is open: the person's own stand below the samples. */
  show(name: string): void {
    const known = [...this.list.options].some(({ value }) => value === name);
    if (!known) this.list.append(new Option(name, name));
    this.list.value = name;
  }
}
