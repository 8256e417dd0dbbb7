// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Asks the browser for a passkey and sends it along with the form. Stands on pages with a passkey form only; without
// script, or in a browser that knows no passkeys, the form stays hidden and the page says what else there is.

/** @param {string} address @returns {Promise<any>} what to ask the browser, or nothing when the house refuses */
async function optionsFrom(address) {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ _doel: 'passkey' }) });
  const said = await answer.json();
  // Who has a factor already proves one of them before adding another.
  if (said.refused === 'step-up-needed')
    location.assign(`/account/bevestigen?naar=${encodeURIComponent(location.pathname + location.search)}`);
  if (!answer.ok) throw new Error(said.refused);
  return said;
}

/** @param {HTMLElement} place */
async function credentialFor(place) {
  const making = place.dataset.passkey === 'register';
  const options = await optionsFrom(place.dataset.options ?? '');
  return making
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

/** @param {HTMLElement} place @param {HTMLFormElement} form */
async function send(place, form) {
  const says = place.querySelector('[role="status"]');
  try {
    if (says) says.textContent = '';
    const credential = await credentialFor(place);
    if (!(credential instanceof PublicKeyCredential)) throw new Error('none');
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = place.dataset.field ?? 'response';
    field.value = JSON.stringify(credential.toJSON());
    form.append(field);
    form.submit();
  } catch {
    // Stopped by the person, no passkey here, or refused: the browser does not say which.
    if (says) says.textContent = place.dataset.stopped ?? '';
  }
}

const known =
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

for (const place of document.querySelectorAll('[data-passkey]')) {
  const form = place.querySelector('form');
  if (!known || !(place instanceof HTMLElement) || !form) continue;
  place.hidden = false;
  document.querySelector(`[data-without="${place.dataset.passkey}"]`)?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(place, form);
  });
}
