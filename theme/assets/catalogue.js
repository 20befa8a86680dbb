/* The list of offers: filters, order, cards or table, and the choice to compare. All of it is in
   the address. The rows of the table carry the words they answer to and their places in each
   order; nothing is worked out here but what to show. */

const front = document.querySelector(".ho-front");
const form = front.querySelector(".ho-choosing");
const list = front.querySelector(".ho-cards");
const body = front.querySelector(".ho-offers tbody");
const rows = [...body.rows];
const cards = new Map([...list.children].map((card) => [card.dataset.offer, card]));
const boxes = [...front.querySelectorAll("[name=compare]")];
const links = [...front.querySelectorAll(".ho-choose a")];
const all = form.querySelector("a");
const heads = [...front.querySelectorAll("th[data-sort]")];
const filters = [...form.querySelectorAll("select:not([name=sort])")];
const { sort: order, view: views } = form.elements;
const clear = form.querySelector("[type=reset]");
const most = 3;

let sort = "title";
let sorted = sort;

function read() {
  const asked = new URLSearchParams(location.search);
  for (const filter of filters) {
    const said = asked.get(filter.name) ?? "";
    const options = [...filter.options].map((option) => option.value);
    // "500" alone means the first currency that has such a limit.
    filter.value = options.find((value) => value === said || value.split("-")[0] === said) ?? "";
    if (filter.name !== "max" && filter.value !== said) filter.value = "";
  }
  sort = asked.get("sort") ?? "title";
  if (!heads.some((head) => head.dataset.sort === sort.replace("-", ""))) sort = "title";
  views.value = asked.get("view") === "table" ? "table" : "cards";
  const chosen = (asked.get("compare") ?? "").split(",");
  for (const box of boxes) box.checked = chosen.includes(box.value);
}

function chosen() {
  return [...new Set(boxes.filter((box) => box.checked).map((box) => box.value))];
}

function write(keep) {
  const asked = new URLSearchParams(location.search);
  const say = (name, value) => (value ? asked.set(name, value) : asked.delete(name));
  for (const filter of filters) say(filter.name, filter.value);
  say("sort", sort === "title" ? "" : sort);
  say("view", views.value === "table" ? "table" : "");
  say("compare", chosen().join());
  const search = asked.toString().replaceAll("%2C", ",");
  const address = location.pathname + (search && `?${search}`) + location.hash;
  history[keep ? "pushState" : "replaceState"](null, "", address);
  show();
}

function show() {
  const asked = filters.filter((filter) => filter.value);
  let shown = 0;
  for (const row of rows) {
    const fits = asked.every((filter) => row.dataset[filter.name].split(" ").includes(filter.value));
    row.hidden = cards.get(row.dataset.offer).hidden = !fits;
    shown += fits;
  }
  form.querySelector("[data-shown]").textContent = shown;
  form.querySelector("[data-nothing]").hidden = shown > 0;
  front.dataset.view = views.value;
  if (clear) clear.hidden = !asked.length && sort === "title";
  if (order) order.value = sort.replace("-", "");
  if (sort !== sorted) arrange();
  const offers = chosen();
  for (const box of boxes) box.disabled = offers.length >= most && !box.checked;
  const search = offers.length ? `offers=${offers.map(encodeURIComponent)}` : "";
  all.search = search;
  for (const link of links) {
    link.hidden = offers.length < 2 || !link.parentElement.querySelector("input").checked;
    link.search = search;
  }
}

function arrange() {
  sorted = sort;
  const [name, way] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
  const key = `by${name[0].toUpperCase()}${name.slice(1)}`;
  // What has no place in an order comes last, whichever way round.
  const place = (row) => (row.dataset[key] ? way * row.dataset[key] : Infinity);
  const after = (a, b) => (place(a) === place(b) ? a.dataset.byTitle - b.dataset.byTitle : place(a) - place(b));
  const now = rows.toSorted ? rows.toSorted(after) : [...rows].sort(after);
  body.append(...now);
  list.append(...now.map((row) => cards.get(row.dataset.offer)));
  mark();
}

function mark() {
  for (const head of heads) {
    if (head.dataset.sort !== sort.replace("-", "")) head.removeAttribute("aria-sort");
    else head.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
  }
}

if (order) {
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      sort = sort === head.dataset.sort ? `-${sort}` : head.dataset.sort;
      write(true);
    });
  }
  order.addEventListener("change", () => (sort = order.value));
  mark();
  const wide = matchMedia("(min-width: 48rem)");
  const fold = () => (form.querySelector("details").open = wide.matches);
  wide.addEventListener("change", fold);
  fold();
}
form.addEventListener("change", () => write(true));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const filter of filters) filter.value = "";
  sort = "title";
  write(true);
  // The button goes, and the focus to where one begins again.
  const first = form.querySelector("summary");
  (first.checkVisibility?.() ? first : form.querySelector("select")).focus();
});
for (const box of boxes) {
  box.addEventListener("change", () => {
    for (const same of boxes) if (same.value === box.value) same.checked = box.checked;
    write(false);
  });
}
addEventListener("popstate", () => (read(), show()));
front.classList.add("ho-live");
read();
show();
