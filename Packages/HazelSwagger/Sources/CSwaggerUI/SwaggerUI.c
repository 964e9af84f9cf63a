#include "CSwaggerUI.h"

// #embed is C23, and an extension that clang has in older modes too.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_FUNCTION(name)                                                                        \
  CSwaggerUIFile c_swagger_ui_##name(void) {                                                       \
    CSwaggerUIFile file = {name##_bytes, sizeof(name##_bytes)};                                    \
    return file;                                                                                   \
  }

static const unsigned char bundle_bytes[] = {
#embed "dist/swagger-ui-bundle.js.gz"
};
static const unsigned char styles_bytes[] = {
#embed "dist/swagger-ui.css.gz"
};
static const unsigned char icon_bytes[] = {
#embed "dist/favicon-32x32.png"
};
static const unsigned char oauth2_redirect_bytes[] = {
#embed "dist/oauth2-redirect.js"
};
static const unsigned char start_bytes[] = {
#embed "pages/start.js"
};
static const unsigned char pages_bytes[] = {
#embed "pages/pages.css"
};
static const unsigned char reading_bytes[] = {
#embed "pages/reading.css"
};

FILE_FUNCTION(bundle)
FILE_FUNCTION(styles)
FILE_FUNCTION(icon)
FILE_FUNCTION(oauth2_redirect)
FILE_FUNCTION(start)
FILE_FUNCTION(pages)
FILE_FUNCTION(reading)
