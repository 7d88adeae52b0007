import type {
  ArgumentElement,
  LiteralElement,
  MessageFormatElement,
  PluralElement,
  SelectElement,
} from '@formatjs/icu-messageformat-parser';

/**
 * A parsed message as it ships, in half the bytes: a text is itself, an argument its name in brackets; a choice keeps
 * its shape, with its own parts packed.
 */
export type Packed = (string | [argument: string] | PackedChoice | Bare)[];

type Choice = SelectElement | PluralElement;
type Bare = Exclude<MessageFormatElement, LiteralElement | ArgumentElement | Choice>;
type PackedChoice = Omit<Choice, 'options'> & { options: Record<string, Packed> };

const LITERAL = 0;
const ARGUMENT = 1;

export function pack(elements: MessageFormatElement[]): Packed {
  return elements.map((element) => {
    if ('options' in element) {
      return { ...element, options: changed(element.options, ({ value }) => pack(value)) };
    }
    if (element.type === LITERAL && 'value' in element) return element.value;
    if (element.type === ARGUMENT && 'value' in element) return [element.value];
    return element as Bare; // what is left
  });
}

export function unpack(packed: Packed): MessageFormatElement[] {
  return packed.map((part): MessageFormatElement => {
    if (typeof part === 'string') return { type: LITERAL, value: part };
    if (Array.isArray(part)) return { type: ARGUMENT, value: part[0] };
    if (!('options' in part)) return part;
    const options = changed(part.options, (value) => ({ value: unpack(value) }));
    return { ...part, options } as Choice; // as it was packed
  });
}

function changed<From, To>(options: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, change(value)]));
}
