// Debian keeps OpenBLAS's own cblas.h (with openblas_get_corename and friends) in a folder that pkg-config names.
#include <cblas.h>

// LAPACK is in the same library; its C header is a package of its own, for one function too many. Fortran calls by reference.
extern void dsyevd_(char *jobz, char *uplo, blasint *n, double *a, blasint *lda, double *w, double *work, blasint *lwork,
                    blasint *iwork, blasint *liwork, blasint *info);
