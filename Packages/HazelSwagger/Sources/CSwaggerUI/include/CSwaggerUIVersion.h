#ifndef C_SWAGGER_UI_VERSION_H
#define C_SWAGGER_UI_VERSION_H

// Written by Scripts/update_swagger_ui.py.
#define C_SWAGGER_UI_VERSION "5.33.1"
#define C_SWAGGER_UI_DIGEST "88736752f61313b1"

#endif
