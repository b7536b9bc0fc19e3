/** Excel.FilterCriteria, as far as it is simulated. https://learn.microsoft.com/en-us/javascript/api/excel/excel.filtercriteria */
export interface FilterCriteria {
  readonly filterOn: "Values" | "Custom";
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
}
