import { useRef, useState } from 'preact/hooks';
import { packageVersion } from '../../platform/assets.ts';
import { FORMATS } from '../../registry/export/formats.ts';
import type { Row } from '../../registry/facets.ts';
import type { Reading } from '../../wording/domain.ts';
import {
  CASE_FORMATS,
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
  hostsOf,
  writeExport,
} from './export-file.ts';

/** Formats are called by their own names everywhere. */
const NAMES: Record<ExportFormat, string> = {
  'cases-csv': 'CSV',
  'cases-json': 'JSON',
  csv: 'CSV',
  json: 'JSON',
  hosts: 'hosts',
  domains: 'domains (TXT)',
  adblock: 'Adblock',
  dnsmasq: 'dnsmasq',
  unbound: 'Unbound',
  rpz: 'RPZ',
};

interface Progress {
  done: number;
  total: number;
}

/** What the filters leave, as a file. */
export function Export({ reading, rows }: { reading: Reading; rows: Row[] }) {
  const { voice } = reading;
  const [format, setFormat] = useState<ExportFormat>('cases-csv');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [status, setStatus] = useState<string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const stop = useRef<AbortController>(undefined);

  return (
    <details
      class="export"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>{voice.say('export.title')}</summary>
      {isOpen && (
        <div>
          <p>{wordContent()}</p>
          <label>
            {voice.say('export.format')}{' '}
            <select
              value={format}
              onChange={({ currentTarget }) =>
                setFormat(EXPORT_FORMATS.find((one) => one === currentTarget.value) ?? 'cases-csv')
              }
            >
              <optgroup label={voice.say('export.cases')}>{CASE_FORMATS.map(option)}</optgroup>
              <optgroup label={voice.say('export.domains')}>{FORMATS.map(option)}</optgroup>
            </select>
          </label>{' '}
          {progress ? (
            <button type="button" onClick={() => stop.current?.abort()}>
              {voice.say('export.stop')}
            </button>
          ) : (
            <button type="button" class="main" onClick={save}>
              {voice.say('export.save')}
            </button>
          )}
          {progress && (
            <progress
              value={progress.done}
              max={progress.total}
              aria-label={voice.say('export.working', {
                done: voice.number(progress.done),
                total: voice.number(progress.total),
              })}
            />
          )}
          <div role="status">
            {status.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      )}
    </details>
  );

  function option(one: ExportFormat) {
    return (
      <option key={one} value={one}>
        {NAMES[one]}
      </option>
    );
  }

  function wordContent(): string {
    const ids = rows.map(({ id }) => id);
    return voice.say('export.what', {
      cases: voice.say('register.count', { count: ids.length }),
      domains: voice.say('register.domains', { count: hostsOf(reading, ids).length }),
    });
  }

  async function save(): Promise<void> {
    const ids = rows.map(({ id }) => id);
    const isOfCases = CASE_FORMATS.some((one) => one === format);
    const total = isOfCases ? ids.length : hostsOf(reading, ids).length;
    stop.current = new AbortController();
    setStatus([]);
    setProgress({ done: 0, total });
    const file = await writeExport(
      reading,
      { format, ids, version: packageVersion() },
      { signal: stop.current.signal, onPart: (done) => setProgress({ done, total }) },
    );
    setProgress(null);
    if (file) download(file);
    setStatus(file ? wordFile(file) : [voice.say('export.stopped')]);
  }

  function wordFile({ name, count, cuts }: ExportFile): string[] {
    return [
      voice.say('export.done', { file: name, count }),
      ...cuts.map(({ taker, entries, lost, from }) =>
        voice.say('export.cut', {
          taker: voice.say(`export.taker.${taker}`),
          entries: voice.number(entries),
          lost: voice.number(lost),
          from,
        }),
      ),
    ];
  }
}

/** Hands a file to the browser's own downloads. */
function download({ name, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes hold of it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
