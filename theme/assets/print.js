/* Prints the page. Without scripts there is no button, and the sentence above says how. */

const box = document.querySelector(".ho-print");

if (box) {
  box.classList.add("ho-live");
  box.querySelector("button").addEventListener("click", () => window.print());
}
