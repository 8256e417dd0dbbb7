// SPDX-License-Identifier: EUPL-1.2

/** One choice. `group` puts it under a heading in a select; `hint` is a second line under a radio or checkbox. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
  group?: string;
}

/** The options of a select, with their groups in order of first appearance. */
export function OptionList({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group))];
  return groups.map((group) => {
    const entries = options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
    return group === undefined ? (
      entries
    ) : (
      <optgroup key={group} label={group}>
        {entries}
      </optgroup>
    );
  });
}
