#ifndef C_SWAGGER_UI_H
#define C_SWAGGER_UI_H

#include <stddef.h>

#include "CSwaggerUIVersion.h"

/// A file that is a part of the program: its bytes stay where they are as long as it runs.
typedef struct CSwaggerUIFile {
  const unsigned char *_Nonnull bytes;
  size_t count;
} CSwaggerUIFile;

/// The script of Swagger UI, compressed with gzip.
CSwaggerUIFile c_swagger_ui_bundle(void);
/// The styles of Swagger UI, compressed with gzip.
CSwaggerUIFile c_swagger_ui_styles(void);
/// The icon of Swagger UI, a PNG image.
CSwaggerUIFile c_swagger_ui_icon(void);
/// The script of the page that an authorization server sends people back to.
CSwaggerUIFile c_swagger_ui_oauth2_redirect(void);

/// Our own script that starts Swagger UI.
CSwaggerUIFile c_swagger_ui_start(void);
/// Our own styles of all pages.
CSwaggerUIFile c_swagger_ui_pages(void);
/// Our own styles of the reading view.
CSwaggerUIFile c_swagger_ui_reading(void);

#endif
