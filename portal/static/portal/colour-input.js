/* The browser's colour picker beside the field that holds the colour: one follows the other. */
(() => {
  const COLOUR = /^#[0-9a-f]{6}$/i;
  const join = (box) => {
    const [field, picker] = box.querySelectorAll("input");
    const show = () => {
      picker.value = COLOUR.test(field.value) ? field.value : field.placeholder;
      box.toggleAttribute("data-empty", !field.value);
    };
    picker.hidden = false;
    picker.addEventListener("input", () => {
      field.value = picker.value;
      box.removeAttribute("data-empty");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    field.addEventListener("input", show);
    show();
  };
  const joinAll = () => document.querySelectorAll("[data-colour-input]").forEach(join);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", joinAll);
  else joinAll();
})();
