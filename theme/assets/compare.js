/* The page that compares: which columns are shown, kept in the address, and which rows then say
   the same. */

const page = document.querySelector(".ho-compare");
const wrap = page.querySelector(".ho-compared");
const table = wrap.querySelector("table");
const boxes = [...page.querySelectorAll("[name=offers]")];
const rows = [...table.rows].map((row) => [row, ...row.cells]);
const offers = rows[0].slice(2).map((cell) => cell.dataset.offer);
const note = page.querySelector("[data-unchosen]");
const most = 3;

function read() {
  const asked = (new URLSearchParams(location.search).get("offers") ?? "").split(",");
  const known = boxes.filter((box) => asked.includes(box.value)).slice(0, most);
  for (const box of boxes) box.checked = known.includes(box);
}

function write() {
  const asked = new URLSearchParams(location.search);
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  if (chosen.length) asked.set("offers", chosen.join());
  else asked.delete("offers");
  const search = asked.toString().replaceAll("%2C", ",");
  history.pushState(null, "", location.pathname + (search && `?${search}`) + location.hash);
  show();
}

function show() {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  const shown = offers.map((offer) => chosen.length < 2 || chosen.includes(offer));
  const count = shown.filter(Boolean).length;
  for (const box of boxes) box.disabled = chosen.length >= most && !box.checked;
  note?.toggleAttribute("hidden", chosen.length > 1);
  wrap.dataset.columns = Math.min(count, 5);
  for (const [row, head, ...all] of rows) {
    const cells = all.filter((_, at) => shown[at]);
    row.replaceChildren(head, ...cells);
    if (!all.length) head.colSpan = count + 1;
    const mark = head.querySelector(".ho-same-mark");
    if (!mark) continue;
    const said = new Set(cells.map((cell) => cell.textContent.trim()));
    row.classList.toggle("ho-same", said.size === 1);
    mark.hidden = said.size !== 1;
  }
}

for (const box of boxes) box.addEventListener("change", write);
addEventListener("popstate", () => (read(), show()));
page.classList.add("ho-live");
read();
show();
