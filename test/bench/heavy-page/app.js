// The heavy page at work: what a large app does while it loads, then what the bench asks for call by call.

import { count as modules } from '/module/0.js';
import * as preact from '/preact.mjs';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const state = JSON.parse(document.getElementById('state').textContent);
const { h, render } = preact;

const Row = ({ item }) =>
  h(
    'li',
    { class: `row ${item.tags.join(' ')}` },
    h('b', null, item.name),
    h('span', null, item.text),
    h('i', null, item.at),
  );

async function load() {
  for (let index = 0; index < 300; index += 1) {
    const key = `cache:${index}`;
    localStorage.setItem(key, JSON.stringify(state.items[index % state.items.length]));
    if (index % 3 === 0) sessionStorage.setItem(`view:${index}`, String(index));
    localStorage.getItem(key);
  }
  const answers = [];
  for (let index = 0; index < 40; index += 1) {
    answers.push(
      fetch(`/api/${index}`, { headers: { 'x-request': `${index}`, accept: 'application/json' } }).then((response) =>
        response.json(),
      ),
    );
  }
  for (let index = 0; index < 10; index += 1) {
    const xhr = new XMLHttpRequest();
    answers.push(
      new Promise((resolve) => {
        xhr.onloadend = resolve;
      }),
    );
    xhr.open('POST', `/api/x${index}`);
    xhr.setRequestHeader('content-type', 'application/json');
    xhr.send('{}');
  }
  render(
    h(
      'ul',
      null,
      state.items.map((item) => h(Row, { item })),
    ),
    document.getElementById('app'),
  );
  for (let index = 0; index < 10; index += 1) history.replaceState({ index }, '', `?view=${index}`);
  await Promise.all(answers);
  for (let index = 0; index < 300; index += 1) localStorage.removeItem(`cache:${index}`);
}

const longTasks = [];
try {
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
} catch {} // Firefox has none

/** Milliseconds that `many` calls take, with the microtasks behind them. */
async function timed(many, run) {
  const from = performance.now();
  for (let index = 0; index < many; index += 1) run(index);
  await null;
  await null;
  return performance.now() - from;
}

/** What a hundred calls cost, at most so many a second as the hooks tell of. */
async function hundreds(rounds, run) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await timed(100, run));
    await wait(130);
  }
  return times;
}

const value = 'a value of some length '.repeat(8);
const CALLS = {
  setItem: (index) => localStorage.setItem(`bench:${index}`, value),
  getItem: (index) => localStorage.getItem(`bench:${index}`),
  removeItem: (index) => localStorage.removeItem(`bench:${index}`),
  fetch: (index) => {
    fetch(`/api/small?${index}`, { headers: { 'x-request': 'y' } }).then(
      (response) => response.text(),
      () => {},
    );
  },
};

window.heavy = {
  longTasks,
  calls: (name, rounds) => hundreds(rounds, CALLS[name]),
  /** A thousand writes as a busy page makes them: fifty at a time. */
  async thousand(name) {
    for (let part = 0; part < 20; part += 1) {
      await timed(50, CALLS[name]);
      await wait(40);
    }
    await wait(500);
  },
};
await load();
const { loadEventEnd, domContentLoadedEventEnd } = performance.getEntriesByType('navigation')[0];
window.heavy.loaded = { ready: performance.now(), load: loadEventEnd, interactive: domContentLoadedEventEnd, modules };
