/* Buttons that move a section of the home page; the numbers, which are what is saved, follow. */
(() => {
  const prepare = (list) => {
    const number = () => {
      [...list.children].forEach((row, at) => {
        const place = row.querySelector("[type=number]");
        place.value = at + 1;
        place.dispatchEvent(new Event("change", { bubbles: true }));
      });
    };
    list.querySelectorAll(".portal-sections__move").forEach((moves) => { moves.hidden = false; });
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-move]");
      if (!button) return;
      const row = button.closest("li");
      const other = button.dataset.move < 0 ? row.previousElementSibling : row.nextElementSibling;
      if (!other) return;
      if (button.dataset.move < 0) other.before(row);
      else other.after(row);
      number();
      button.focus();
    });
  };
  const prepareAll = () => document.querySelectorAll("[data-section-order]").forEach(prepare);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepareAll);
  else prepareAll();
})();
