import { describe, expect, it } from 'vitest';
import { type Draft, draft } from '../../../scripts/draft/draft.ts';
import { NOTHING_KNOWN } from '../../../scripts/draft/known.ts';

/** Articles that never appeared, of sites that do not exist. */
const FRENCH = `Piratage : un gérant de site condamné à Rennes

Le tribunal correctionnel de Rennes a condamné, mardi, l'exploitant du site Nuagofilm à dix-huit mois de prison avec sursis et 25 000 euros d'amende. Le parquet de Rennes avait requis trois ans de prison lors de l'audience du 4 décembre.

Publicité : abonnez-vous à notre newsletter

Le portail, accessible aux adresses nuagofilm.example et www.nuagofilm-hd.example, proposait plus de 12 500 films et une trentaine de chaînes. Les liens renvoyaient vers des hébergeurs de fichiers comme Zedbox et 2upload. Quelque 1,2 million d'utilisateurs s'y connectaient chaque mois, selon les enquêteurs de la section de recherches de Nantes.

Le préjudice est estimé à 3,4 millions d'euros par les ayants droit, dont Gaumorama et la Fédération des éditeurs de films (FEF). « C'est un bon début » confie Zorglub Untelnom, délégué général de l'organisation. L'homme de 41 ans avait lancé son site en 2019 ; il avait été interpellé il y a six mois et le matériel avait été saisi la semaine dernière. Il devra aussi verser 180 000 euros de dommages et intérêts.

Le procès en appel est attendu en mars. Les fournisseurs d'accès doivent bloquer le site pendant une durée de 18 mois, a rappelé le site lemonde.fr.`;

const ENGLISH = `Operator of streaming site jailed

A court has jailed the man behind Moonreelz, a piracy streaming site, after a two-year investigation by the City of London Police.

At Leeds Crown Court on Friday he was sentenced to four years and six months in prison. Two resellers could face up to 10 years in prison and a fine of up to £50,000, the Crown Prosecution Service said yesterday. Prosecutors had sought seven years.

The service, reached at moonreelz[.]example and mirrored by 14 other domains, had 60,000 subscribers and earned about £1.5m between 2016 and 2019. Broadcasters such as Skyrocket TV say they lost $12 million. Police seized 11 servers and £83,000 in cash in late 2018, and six people were arrested three weeks ago.

The site had also been promoted on Facebook and linked to file hosts including Boxup and Fastdrop. A hearing is due in May.

Read more: ten shows to watch this weekend`;

const french = draft(FRENCH, { published: '2021-01-02' });
const english = draft(ENGLISH, { published: '2019-12-03' });

const targets = ({ named }: Draft) =>
  named.filter(({ isTarget }) => isTarget).map(({ name, host }) => host ?? name);
const dates = ({ dates: found }: Draft) => found.map(({ token, value }) => [token, value]);
const penalties = ({ penalties: found }: Draft) =>
  found.map(({ kind, status, for: length, amount }) =>
    [kind, status, length ?? amount ?? ''].join(' ').trim(),
  );
const figures = ({ figures: found }: Draft) =>
  found.map(({ what, value, amount }) => `${what} ${value ?? amount}`);

describe('an unseen French article', () => {
  it('is about its site and its domains, and about nobody else who is named', () => {
    expect(targets(french).sort()).toEqual(['Nuagofilm', 'nuagofilm-hd.example', 'nuagofilm.example']);
  });

  it('has its dates counted from publication, over the turn of the year', () => {
    expect(dates(french)).toEqual(
      expect.arrayContaining(
        [
          ['mardi', '2020-12-29'],
          ['4 décembre', '2020-12-04'],
          ['en 2019', '2019'],
          ['il y a six mois', '2020-07~'],
          ['la semaine dernière', '2020-12-26~'],
          ['en mars', '2021-03'],
        ].map(([token = '', value]) => [expect.stringContaining(token), value]),
      ),
    );
  });

  it('tells what was requested from what was imposed', () => {
    expect(penalties(french)).toEqual(
      expect.arrayContaining([
        'suspended-imprisonment imposed P18M',
        'fine imposed 25000 EUR',
        'imprisonment requested P3Y',
        'damages imposed 180000 EUR',
        'blocking imposed P18M',
      ]),
    );
  });

  it('has its figures, its court and its police', () => {
    expect(figures(french)).toEqual(
      expect.arrayContaining(['films 12500', 'users 1200000', 'loss 3400000 EUR']),
    );
    expect(french.authorities.map(({ token }) => token)).toEqual([
      'tribunal correctionnel de Rennes',
      'parquet de Rennes',
      'section de recherches de Nantes',
    ]);
  });

  it('yields neither a person nor an age', () => {
    expect(JSON.stringify(french)).not.toMatch(/Zorglub|Untelnom|41 ans/);
  });
});

describe('an unseen English article', () => {
  it('is about its site and its domain, and about nobody else who is named', () => {
    expect(targets(english).sort()).toEqual(['Moonreelz', 'moonreelz.example']);
  });

  it('has its dates counted from publication', () => {
    expect(dates(english)).toEqual(
      expect.arrayContaining([
        ['on Friday', '2019-11-29'],
        ['yesterday', '2019-12-02'],
        ['late 2018', '2018'],
        ['three weeks ago', '2019-11-12~'],
        ['in May', '2020-05'],
      ]),
    );
  });

  it('tells what is risked, what was sought and what was imposed', () => {
    expect(penalties(english)).toEqual(
      expect.arrayContaining([
        'imprisonment imposed P4Y6M',
        'imprisonment risked P10Y',
        'fine risked 50000 GBP',
        'imprisonment requested P7Y',
      ]),
    );
  });

  it('has its figures, its court and its police', () => {
    expect(figures(english)).toEqual(
      expect.arrayContaining([
        'domains 14',
        'subscribers 60000',
        'servers 11',
        'arrests 6',
        'revenue 1500000 GBP',
        'loss 12000000 USD',
        'cash 83000 GBP',
      ]),
    );
    expect(english.authorities.map(({ token }) => token)).toEqual([
      'City of London Police',
      'Leeds Crown Court',
      'Crown Prosecution Service',
    ]);
  });
});

describe('what a draft is not sure of', () => {
  const one = (text: string, published?: string) => draft(text, published ? { published } : {});

  it('is left open: a relative date without a day of publication', () => {
    const [date] = one('Le site Nuagofilm a fermé jeudi.').dates;
    expect(date).toMatchObject({ token: 'jeudi', doubt: expect.stringContaining('--published') });
    expect(date).not.toHaveProperty('value');
  });

  it('is marked: a weekday that does not fit', () => {
    expect(one('Il a fermé le mardi 5 mars 2020.').dates[0]).toMatchObject({
      value: '2020-03-05',
      doubt: expect.stringMatching(/mardi/),
    });
  });

  it('is marked: a penalty without a word for its status', () => {
    expect(one('Deux ans de prison pour un pirate.').penalties[0]).toMatchObject({
      kind: 'imprisonment',
      doubt: expect.any(String),
    });
  });

  it('is held back: a host on the never list, and whatever lies below it', () => {
    const known = { ...NOTHING_KNOWN, never: new Map([['daily.example', 'newspaper']]) };
    const { named } = draft(
      'Le site pirate www.daily.example et le site pirate nuagofilm.example sont visés.',
      { known },
    );
    expect(named.map(({ host, isTarget }) => [host, isTarget])).toEqual([
      ['daily.example', false],
      ['nuagofilm.example', true],
    ]);
  });

  it.each([
    ['mardi', '2024-03-01', '2024-02-27'],
    ['mardi dernier', '2024-03-05', '2024-02-27'],
    ['hier', '2024-03-01', '2024-02-29'],
    ['avant-hier', '2025-01-01', '2024-12-30'],
    ['last year', '2024-01-01', '2023'],
    ['le mois dernier', '2024-01-15', '2023-12'],
    ['two months ago', '2024-01-31', '2023-11~'],
    ['mardi prochain', '2024-12-30', '2024-12-31'],
  ])('counts %s in an article of %s to %s', (words, published, value) => {
    expect(one(`Le site a fermé ${words}.`, published).dates[0]?.value).toBe(value);
  });

  it('is left out: a name behind a court, an office or a place', () => {
    const found = one(
      'Le procureur de la République de Lille Orphax Belmu et la Leeds Crown Court. The U.S. Attorney for the District of Columbia Orphax Belmu spoke. Site operator Orphax Belmu, 34, ran the website Nuagofilm. Le fondateur du site, Orphax Belmu, a été entendu. Selon Orphax Belmu, directeur général, la plateforme ferme.',
    );
    expect(found.authorities.map(({ token }) => token)).toContain('procureur de la République de Lille');
    expect(targets(found)).toEqual(['Nuagofilm']);
    expect(JSON.stringify(found)).not.toMatch(/Orphax|Belmu/);
  });

  it('takes no joined sentences, versions or file names for hosts', () => {
    expect(
      one('Trois ans de prison.La justice a tranché. Voir le fichier film.avi et la version 2.0.1, 12.5 Go.')
        .hosts,
    ).toEqual([]);
  });
});
