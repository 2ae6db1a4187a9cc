// What is typed into a date stays: else the picker puts the present moment in place of what it
// cannot read. The server says beside the field what is wrong.
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;

// A form is sent once, however often the button is pressed; autosave only saves: it carries no
// action, and is over once the form itself was sent.
let sent = 0;
jQuery(document).on("submit", "[data-edit-form]", (event) => {
  if (event.isDefaultPrevented()) return;
  if (Date.now() - sent < 5000) event.preventDefault();
  else sent = Date.now();
});
window.addEventListener("pageshow", () => {
  sent = 0;
});
document.addEventListener("w-autosave:save", (event) => {
  if (sent) event.preventDefault();
  const data = event.detail.formData;
  for (const name of new Set(data.keys())) if (/^(workflow-)?action-/.test(name)) data.delete(name);
});
