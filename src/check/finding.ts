/** Something that a person should look at. `line` counts from 1 in the page that the finding is about. */
export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}
