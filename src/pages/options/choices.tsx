import { useId } from 'preact/hooks';

interface Choice<Value extends string> {
  value: Value;
  title: string;
  note?: string;
}

interface OneProps<Value extends string> {
  choices: Choice<Value>[];
  chosen: Value;
  onChoose(value: Value): void;
}

/** One of several. */
export function OneOf<Value extends string>({ choices, chosen, onChoose }: OneProps<Value>) {
  const id = useId();
  return choices.map(({ value, title, note }) => (
    <div class="choice" key={value}>
      <input
        type="radio"
        id={`${id}-${value}`}
        name={id}
        checked={value === chosen}
        aria-describedby={note && `${id}-${value}-note`}
        onChange={() => onChoose(value)}
      />
      <label for={`${id}-${value}`}>{title}</label>
      {note && (
        <p class="sub" id={`${id}-${value}-note`}>
          {note}
        </p>
      )}
    </div>
  ));
}

interface SomeProps<Value extends string> {
  choices: Choice<Value>[];
  chosen: readonly Value[];
  onChoose(values: Value[]): void;
}

/** Any of many, as short as they are. */
export function SomeOf<Value extends string>({ choices, chosen, onChoose }: SomeProps<Value>) {
  const toggled = (value: Value, isOn: boolean) =>
    isOn ? [...chosen, value].sort() : chosen.filter((one) => one !== value);
  return (
    <div class="many">
      {choices.map(({ value, title }) => (
        <label class="tick" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => onChoose(toggled(value, currentTarget.checked))}
          />
          <span>{title}</span>
        </label>
      ))}
    </div>
  );
}
