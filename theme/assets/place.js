/* Whoever changes the language keeps the section and the choices, which stand in the address. */

for (const link of document.querySelectorAll(".ho-languages a")) {
  link.addEventListener("click", () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}
