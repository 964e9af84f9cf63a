#include "CSwaggerUI.h"
