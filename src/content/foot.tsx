import { send } from '../messages/send.ts';
import type { Notice, Offers } from '../plan/notice.ts';
import { isPrivateWindow } from '../platform/visit-storage.ts';
import { WebLink } from '../ui/web-link.tsx';
import { Action } from './action.tsx';
import { quietly } from './quietly.ts';

/** What stands at the foot of the details: the ways to our pages, and who shows this and whom to ask. */
export function Foot({ notice }: { notice: Notice }) {
  const { dossiers, labels, mayReport, organisation } = notice;
  // A page of ours opens in an ordinary window, and would leave there what a private one must not leave behind.
  const isLinked = !isPrivateWindow();
  return (
    <footer>
      {isLinked &&
        dossiers.map(({ id, name }) => {
          const of = dossiers.length > 1 ? `: ${name}` : '';
          return (
            <p key={id}>
              <Action
                look="link"
                text={labels.fullRecord + of}
                act={() => quietly(send('visit/record', { id }))}
              />
              {mayReport && (
                <Action
                  look="link"
                  text={labels.report + of}
                  act={() => quietly(send('visit/report', { id }))}
                />
              )}
            </p>
          );
        })}
      {organisation && (
        <p>
          {organisation.text}{' '}
          {organisation.url && <WebLink url={organisation.url}>{organisation.host}</WebLink>}{' '}
          {organisation.email && <a href={`mailto:${organisation.email}`}>{organisation.email}</a>}
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
