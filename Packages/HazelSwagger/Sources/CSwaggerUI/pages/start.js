// Starts Swagger UI with the settings that the page carries as data, so that nothing has to stand in
// the page as a script and the content security policy can forbid those.
'use strict';

(function () {
  const element = document.getElementById('swagger-ui');
  const settings = JSON.parse(element.dataset.settings);
  const documents = JSON.parse(element.dataset.documents);
  const wanted = new URLSearchParams(window.location.search).get('document');
  const chosen = documents.find((entry) => entry.name === wanted) || documents[0];

  for (const link of document.querySelectorAll('[data-document]')) {
    if (link.dataset.document === chosen.name) link.setAttribute('aria-current', 'page');
  }

  const configuration = {
    domNode: element,
    // Swagger UI wants whole URLs.
    url: new URL(chosen.url, window.location.href).href,
    oauth2RedirectUrl: new URL(settings.redirect, window.location.href).href,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    deepLinking: true,
    displayRequestDuration: true,
    // Documents are not sent to anybody to be checked.
    validatorUrl: null,
    docExpansion: settings.expansion,
    filter: settings.filter,
    tryItOutEnabled: settings.opensForms,
    persistAuthorization: settings.keepsAuthorization,
    onComplete() {
      element.dataset.state = 'complete';
    },
  };
  if (!settings.sendsRequests) configuration.supportedSubmitMethods = [];

  const ui = window.SwaggerUIBundle(configuration);
  ui.initOAuth({
    clientId: settings.oauthClientID,
    usePkceWithAuthorizationCodeGrant: true,
  });
})();
