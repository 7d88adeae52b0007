import { send } from '../messages/send.ts';
import type { Notice, Offers } from '../plan/notice.ts';
import { isPrivateWindow } from '../platform/visit-storage.ts';
import { Action } from './action.tsx';

/** What stands at the foot of the details: the ways to our pages, and who shows this and whom to ask. */
export function Foot({ notice }: { notice: Notice }) {
  const { dossiers, labels, mayReport, organisation } = notice;
  const { signature, message, url, email } = organisation;
  // A page of ours opens in an ordinary window, and would leave there what a private one must not leave behind.
  const isLinked = !isPrivateWindow();
  return (
    <footer>
      {isLinked &&
        dossiers.map(({ id, name }) => {
          const of = dossiers.length > 1 ? `: ${name}` : '';
          return (
            <p key={id}>
              <Action isLink text={labels.fullRecord + of} act={() => ask('visit/record', id)} />
              {mayReport && <Action isLink text={labels.report + of} act={() => ask('visit/report', id)} />}
            </p>
          );
        })}
      {(signature || message || url || email) && (
        <p>
          {[signature, message].filter(Boolean).join(' ')}{' '}
          {url && <WebLink name={new URL(url).host} url={url} />}{' '}
          {email && <a href={`mailto:${email}`}>{email}</a>}
        </p>
      )}
      <p>{labels.privacy}</p>
    </footer>
  );
}

export function OfferList({ title, links }: Offers) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="offers">
        {links.map((link) => (
          <li key={link.url}>
            <WebLink {...link} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** In a tab of its own, which is not told where it was opened from. */
function WebLink({ name, url }: { name: string; url: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {name}
    </a>
  );
}

function ask(name: 'visit/record' | 'visit/report', id: string): void {
  send(name, { id }).catch((error) => console.info(`Pavillon: ${error}`));
}
