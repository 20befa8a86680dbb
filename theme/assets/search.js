// The search page. Pagefind and its index are fetched with the first search and not before.

const page = document.querySelector("[data-search]");
const part = (name) => page.querySelector(`[data-${name}]`);
const form = page.querySelector("form");
const input = form.elements.namedItem("q");
const [count, narrow, results, none, failed, more, clear] = [
  "count", "narrow", "results", "none", "failed", "more", "clear",
].map(part);
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const PAUSE = 200; // milliseconds between the last letter and the search
const AT_ONCE = 10;
const LAST = part("last").dataset.last; // who looks for an offer seldom means a rule about offers

const groups = new Map();
for (const group of page.querySelectorAll("[data-filter]")) {
  const order = group.dataset.order.split("|");
  groups.set(group.dataset.filter, { group, order, boxes: new Map(), chosen: new Set() });
}
let engine, latest = 0, waiting, found = [], shown = 0;

function opened() {
  engine ??= import(new URL("../pagefind/pagefind.js", import.meta.url))
    .then(({ createInstance }) => createInstance({
      noWorker: true, baseUrl: new URL("..", import.meta.url).pathname, excerptLength: 24,
    }))
    .then(async (index) => {
      await index.filters(); // counts only what it has fetched
      return index;
    })
    .catch((reason) => { engine = undefined; throw reason; });
  return engine;
}

function filters(without) {
  const wanted = {};
  for (const [name, { chosen }] of groups) {
    if (chosen.size && name !== without) wanted[name] = { any: [...chosen] };
  }
  return wanted;
}

async function find() {
  const turn = ++latest;
  const words = input.value.trim();
  remember(words);
  if (!words) {
    show([], {}, words);
    return;
  }
  try {
    const index = await opened();
    const all = await index.search(words, { filters: filters() });
    const rules = await index.search(words, { filters: { ...filters("kind"), kind: LAST } });
    const late = new Set(rules.results.map(({ id }) => id));
    const ordered = [0, 1].flatMap((last) =>
      all.results.filter(({ id }) => Number(late.has(id)) === last));
    const counts = { ...all.filters };
    for (const [name, { chosen }] of groups) {
      // In a group with a choice each number says what that one would give instead.
      if (chosen.size) {
        counts[name] = (await index.search(words, { filters: filters(name) })).filters[name];
      }
    }
    const first = await Promise.all(ordered.slice(0, AT_ONCE).map((each) => each.data()));
    if (turn !== latest) return;
    if (first.some(({ excerpt }) => isMeant(excerpt, words))) show(ordered, counts, words);
    else show([], {}, words);
    await showMore(turn);
  } catch {
    if (turn !== latest) return;
    show([], {}, "");
    failed.hidden = false;
  }
}

function show(all, counts, words) {
  found = all;
  shown = 0;
  results.replaceChildren();
  more.hidden = true;
  failed.hidden = true;
  const filtered = [...groups.values()].some(({ chosen }) => chosen.size);
  none.hidden = !words || all.length > 0;
  part("if-filtered").hidden = !filtered;
  clear.hidden = !filtered;
  count.textContent = words ? counted(all.length) : "";
  for (const [name, each] of groups) choices(name, each, counts[name] ?? {});
  narrow.hidden = [...groups.values()].every(({ group }) => group.hidden);
  for (const link of page.querySelectorAll("[data-same]")) {
    link.search = words ? `?${new URLSearchParams({ q: words })}` : "";
  }
}

function counted(number) {
  const forms = count.dataset;
  return (forms[plural.select(number)] ?? forms.other)
    .replace("{n}", number.toLocaleString(language));
}

function choices(name, { group, order, boxes, chosen }, counts) {
  for (const value of [...Object.keys(counts), ...chosen]) {
    if (!boxes.has(value)) boxes.set(value, box(name, value, chosen));
  }
  const sorted = [...boxes.keys()].sort((one, other) =>
    order.indexOf(one) - order.indexOf(other) || one.localeCompare(other, language));
  let useful = 0;
  for (const [place, value] of sorted.entries()) {
    const label = boxes.get(value);
    label.querySelector("input").checked = chosen.has(value);
    label.querySelector("[data-number]").textContent =
      (counts[value] ?? 0).toLocaleString(language);
    label.hidden = !counts[value] && !chosen.has(value);
    useful += !label.hidden;
    // Only a new one is put in: what is moved loses the keyboard.
    const after = group.querySelectorAll("label")[place];
    if (after !== label) group.insertBefore(label, after ?? null);
  }
  group.hidden = useful < 2 && !chosen.size;
}

function box(name, value, chosen) {
  const label = part("option").content.firstElementChild.cloneNode(true);
  const tick = label.querySelector("input");
  tick.name = name;
  tick.value = value;
  label.querySelector("[data-name]").textContent = value;
  tick.addEventListener("change", () => {
    if (tick.checked) chosen.add(value);
    else chosen.delete(value);
    find();
  });
  return label;
}

// For a word that is nowhere Pagefind takes the nearest that begins alike, if only by a letter.
function isMeant(excerpt, words) {
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);
  const parts = (text) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap(([, mark]) => parts(mark));
  const begins = (word, half) => marks.some((mark) => mark.startsWith(half) || word.startsWith(mark));
  return !marks.length || parts(words).some((word) =>
    begins(word, word.slice(0, Math.ceil(word.length / 2))));
}

async function showMore(turn) {
  const next = await Promise.all(
    found.slice(shown, shown + AT_ONCE).map((each) => each.data()));
  if (turn !== latest) return;
  results.append(...next.map(entry));
  shown += next.length;
  more.hidden = shown >= found.length;
}

function entry({ url, meta, filters: its, excerpt }) {
  const item = part("result").content.firstElementChild.cloneNode(true);
  const link = item.querySelector("a");
  link.href = url;
  link.textContent = meta.title;
  item.querySelector("[data-kind]").textContent = its.kind?.[0] ?? "";
  item.querySelector("[data-coach]").textContent = meta.coach ?? "";
  item.querySelector("[data-price]").textContent = meta.price ?? "";
  item.querySelector(".ho-by").hidden = !meta.coach && !meta.price;
  item.querySelector("[data-excerpt]").append(...marked(excerpt));
  return item;
}

// Pagefind gives an excerpt as HTML; here it becomes text again, and nothing but text.
function marked(excerpt) {
  return excerpt.split(/<\/?mark>/).map((piece, place) => {
    const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    if (place % 2 === 0) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

function remember(words) {
  const address = new URL(location.href);
  address.search = "";
  if (words) address.searchParams.set("q", words);
  for (const [name, { chosen }] of groups) {
    for (const value of chosen) address.searchParams.append(name, value);
  }
  history.replaceState(null, "", address);
}

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  find();
});
more.addEventListener("click", async () => {
  const next = shown;
  await showMore(latest);
  results.children[next]?.querySelector("a").focus();
});
clear.addEventListener("click", () => {
  for (const { chosen } of groups.values()) chosen.clear();
  input.focus();
  find();
});

const asked = new URLSearchParams(location.search);
input.value = asked.get("q") ?? input.value;
for (const [name, { chosen }] of groups) {
  for (const value of asked.getAll(name)) chosen.add(value);
}
narrow.open = matchMedia("(min-width: 60rem)").matches;
if (input.value.trim()) find();
