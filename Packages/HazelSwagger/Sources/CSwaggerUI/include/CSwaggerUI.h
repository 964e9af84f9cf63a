#ifndef C_SWAGGER_UI_H
#define C_SWAGGER_UI_H
#endif
