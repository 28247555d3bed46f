export interface Note {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly edited: string;
  readonly body: string;
}

/** The demo account's notebook. Plain prose; nothing in it looks like a credential. */
export const notes: readonly Note[] = [
  {
    id: '101',
    title: 'Spring order for the garden',
    tags: ['garden', 'lists'],
    edited: '2 hours ago',
    body: 'Two trays of sweet peas, one of cosmos.\n\nAsk Mira whether the shed key is still under the blue pot.\n\nBeans go in after the last frost, never before the 12th.',
  },
  {
    id: '102',
    title: 'Retro: what slowed us down',
    tags: ['work'],
    edited: 'yesterday',
    body: 'Reviews waited two days on average.\n\nThe staging database was reset in the middle of the demo.\n\nKeep: pairing on Mondays. Stop: three stand-ups per day.',
  },
  {
    id: '103',
    title: 'Reading list',
    tags: ['books', 'lists'],
    edited: 'Monday',
    body: 'The Summer Book, Tove Jansson.\n\nThe Peregrine, J. A. Baker.\n\nPilgrim at Tinker Creek, Annie Dillard: return to the library by Friday.',
  },
  {
    id: '104',
    title: 'Lemon barley soup',
    tags: ['kitchen'],
    edited: '3 March',
    body: 'One cup of pearl barley, two lemons, a litre of stock, dill.\n\nToast the barley first. Lemon only at the end, or it turns bitter.',
  },
  {
    id: '105',
    title: 'Train times to the coast',
    tags: ['travel'],
    edited: '28 February',
    body: '07:12 with one change, 09:40 direct.\n\nBikes need a booking on the direct one. The bakery at the station opens at seven.',
  },
];
