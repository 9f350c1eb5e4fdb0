#include "CLibAV.h"

void auteur_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]) {
    struct AVSHA *sha = av_sha_alloc();
    if (!sha) return;
    av_sha_init(sha, 256);
    if (count) av_sha_update(sha, bytes, count);
    av_sha_final(sha, digest);
    av_free(sha);
}
