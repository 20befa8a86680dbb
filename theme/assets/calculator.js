// The picker under "If you stop". The server has worked out and worded every answer; here a day
// is looked up and days are counted, never money.

const DAY = 86_400_000;

function day(form, name) {
  const input = form.elements[name];
  return input?.value && input.validity.valid ? Date.parse(input.value) / DAY : null;
}

function answer(data, start, contract, stop, by) {
  const since = contract === null ? null : stop - contract;
  const [, spans] = data.bands[by].find(
    ([limit]) => limit === null || (since !== null && since <= limit),
  );
  const [, index] = spans.find(([last]) => last === null || stop - start <= last);
  return data.answers[index];
}

function said(data, form) {
  const { words } = data;
  const [start, contract, stop] = ["start", "contract", "stop"].map((name) => day(form, name));
  const by = form.elements.by.value;
  if (start === null || stop === null) return { problem: words.fill };
  if (contract !== null && contract > start) return { problem: words.contract_late };
  if (contract !== null && stop < contract) return { problem: words.too_early };
  const long = new Intl.DateTimeFormat(data.locale, { dateStyle: "long", timeZone: "UTC" });
  const on = (sentence, number) => sentence.replace("{day}", long.format(number * DAY));
  const found = answer(data, start, contract, stop, by);
  const last = start + data.last;
  return {
    ...found,
    heading: on(by === "coach" ? words.if_coach : words.if_client, stop),
    sent: found.sent ? on(words.by_day, stop + data.within) : "",
    over: stop > last ? on(words.over, last) : "",
    unsigned: contract === null && stop - start <= data.runs ? words.unsigned : "",
    row: found.same ? words.row : words.row_before,
    at: found.row,
  };
}

function show(form, rows, data) {
  const says = said(data, form);
  for (const place of form.querySelectorAll("[data-say]")) {
    place.textContent = says[place.dataset.say] ?? "";
  }
  form.querySelector(".ho-answer").classList.toggle("ho-answer-none", "problem" in says);
  rows.forEach((row, number) => {
    if (number === says.at) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  });
}

const template = document.querySelector("#ho-calculator");
if (template) {
  const data = JSON.parse(template.content.querySelector("script").textContent);
  const form = template.content.querySelector("form");
  const rows = document.querySelectorAll(".ho-stops tbody tr");
  template.replaceWith(form);
  form.addEventListener("input", () => show(form, rows, data));
  form.addEventListener("submit", (event) => event.preventDefault());
  show(form, rows, data);
}
