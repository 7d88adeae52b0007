import { send } from '../messages/send.ts';
import type { Notice, Offers } from '../plan/notice.ts';
import { isPrivateWindow } from '../platform/visit-storage.ts';
import { WebLink } from '../ui/web-link.tsx';
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
              <Action look="link" text={labels.fullRecord + of} act={() => ask('visit/record', id)} />
              {mayReport && (
                <Action look="link" text={labels.report + of} act={() => ask('visit/report', id)} />
              )}
            </p>
          );
        })}
      {(signature || message || url || email) && (
        <p>
          {[signature, message].filter(Boolean).join(' ')}{' '}
          {url && <WebLink url={url}>{new URL(url).host}</WebLink>}{' '}
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
        {links.map(({ name, url }) => (
          <li key={url}>
            <WebLink url={url}>{name}</WebLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function ask(name: 'visit/record' | 'visit/report', id: string): void {
  send(name, { id }).catch((error) => console.info(`Pavillon: ${error}`));
}
