// Debian keeps OpenBLAS's own cblas.h (with openblas_get_corename and friends) in a folder that pkg-config names.
#include <cblas.h>
