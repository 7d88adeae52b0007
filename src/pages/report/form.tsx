import type { ComponentChildren } from 'preact';
import type { MessageKey, Voice } from '../../wording/voice.ts';
import { type Draft, FAULTS, type Field } from './draft.ts';

interface Props {
  voice: Voice;
  draft: Draft;
  isAboutKnown: boolean;
  /** What to say at which field; empty until somebody tried to hand the report over. */
  problems: Partial<Record<Field, MessageKey>>;
  onChange(change: Partial<Draft>): void;
}

/** Where the focus goes when a field is at fault: of a choice, to its first. */
export function fieldId(field: Field): string {
  return field === 'fault' ? `fault-${FAULTS[0]}` : `field-${field}`;
}

export function Form({ voice, draft, isAboutKnown, problems, onChange }: Props) {
  const { say } = voice;
  const about = problems.about && say(problems.about);
  const text = problems.text && say(problems.text);
  const source = problems.source && say(problems.source);
  return (
    <form autocomplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
      {!isAboutKnown && (
        <Labelled field="about" label={say('report.about-own')} problem={about}>
          <input
            {...fieldProps('about', about)}
            type="text"
            required
            value={draft.about}
            onInput={({ currentTarget }) => onChange({ about: currentTarget.value })}
          />
        </Labelled>
      )}
      <Faults voice={voice} chosen={draft.fault} problem={problems.fault} onChange={onChange} />
      <Labelled field="text" label={say('report.text')} problem={text}>
        <textarea
          {...fieldProps('text', text)}
          rows={7}
          required
          value={draft.text}
          onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      </Labelled>
      <Labelled field="source" label={say('report.source')} problem={source}>
        <input
          {...fieldProps('source', source)}
          type="url"
          placeholder="https://"
          value={draft.source}
          onInput={({ currentTarget }) => onChange({ source: currentTarget.value })}
        />
      </Labelled>
    </form>
  );
}

interface FaultsProps {
  voice: Voice;
  chosen: Draft['fault'];
  problem: MessageKey | undefined;
  onChange: Props['onChange'];
}

function Faults({ voice, chosen, problem, onChange }: FaultsProps) {
  return (
    <fieldset class={problem && 'at-fault'} aria-describedby={problem && 'problem-fault'}>
      <legend>{voice.say('report.fault')}</legend>
      {FAULTS.map((fault) => (
        <label class="choice" key={fault}>
          <input
            id={`fault-${fault}`}
            type="radio"
            name="fault"
            required
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem && 'problem-fault'}
            checked={chosen === fault}
            onChange={() => onChange({ fault })}
          />
          {voice.say(`report.fault-${fault}`)}
        </label>
      ))}
      <Problem field="fault" text={problem && voice.say(problem)} />
      {chosen === 'concerned' && (
        <p class="sub" role="status">
          {voice.say('report.concerned-note')}
        </p>
      )}
    </fieldset>
  );
}

interface LabelledProps {
  field: Field;
  label: string;
  problem: string | undefined;
  children: ComponentChildren;
}

function Labelled({ field, label, problem, children }: LabelledProps) {
  return (
    <div class={problem ? 'field at-fault' : 'field'}>
      <label for={fieldId(field)}>{label}</label>
      {children}
      <Problem field={field} text={problem} />
    </div>
  );
}

function Problem({ field, text }: { field: Field; text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="problem" id={`problem-${field}`}>
      {text}
    </p>
  );
}

function fieldProps(field: Field, problem: string | undefined) {
  return {
    id: fieldId(field),
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem && `problem-${field}`,
  };
}
