// What is typed into a date stays: else the picker puts the present moment in place of what it
// cannot read. The server says beside the field what is wrong.
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;

// Autosave only saves: it carries no action, and is over once the form itself was sent.
let sent = false;
jQuery(document).on("submit", "[data-edit-form]", (event) => {
  sent = !event.isDefaultPrevented();
});
window.addEventListener("pageshow", () => {
  sent = false;
});
document.addEventListener("w-autosave:save", (event) => {
  if (sent) event.preventDefault();
  const data = event.detail.formData;
  for (const name of new Set(data.keys())) if (/^(workflow-)?action-/.test(name)) data.delete(name);
});
