// Low-rank additions (LoRA): out += up (down x), a few tokens at a time. Sums run over one index in its order, so that a token's result
// does not depend on which others are computed with it.
#include "CIntrinsics.h"
#include "vectors.h"

INLINE void downTile(const float *x, long xStride, int tokens, const float *down, long inputs, long lanes, float *middle) {
    for (long c = 0; c < lanes; c += 16) {
        F32x16 sums[8];
        for (int t = 0; t < tokens; t++) sums[t] = 0;
        for (long i = 0; i < inputs; i++) {
            const F32x16 w = loadFloats(down + i * lanes + c);
#pragma clang loop unroll(full)
            for (int t = 0; t < tokens; t++) sums[t] = fusedMultiplyAdd((F32x16)x[t * xStride + i], w, sums[t]);
        }
        for (int t = 0; t < tokens; t++) storeFloats(middle + t * lanes + c, sums[t]);
    }
}

INLINE void upTile(const float *middle, long lanes, int tokens, const float *up, long rank, long outputs, float *out, long outStride) {
    long c = 0;
    for (; c + 16 <= outputs; c += 16) {
        F32x16 sums[8];
        for (int t = 0; t < tokens; t++) sums[t] = loadFloats(out + t * outStride + c);
        for (long k = 0; k < rank; k++) {
            const F32x16 w = loadFloats(up + k * outputs + c);
#pragma clang loop unroll(full)
            for (int t = 0; t < tokens; t++) sums[t] = fusedMultiplyAdd((F32x16)middle[t * lanes + k], w, sums[t]);
        }
        for (int t = 0; t < tokens; t++) storeFloats(out + t * outStride + c, sums[t]);
    }
    for (; c < outputs; c++)
        for (int t = 0; t < tokens; t++)
            for (long k = 0; k < rank; k++) out[t * outStride + c] += middle[t * lanes + k] * up[k * outputs + c];
}

void auteur_low_rank_down(const float *x, long xStride, long tokens, const float *down, long inputs, long lanes, float *middle) {
    for (; tokens >= 8; tokens -= 8, x += 8 * xStride, middle += 8 * lanes) downTile(x, xStride, 8, down, inputs, lanes, middle);
    for (; tokens >= 4; tokens -= 4, x += 4 * xStride, middle += 4 * lanes) downTile(x, xStride, 4, down, inputs, lanes, middle);
    for (; tokens > 0; tokens--, x += xStride, middle += lanes) downTile(x, xStride, 1, down, inputs, lanes, middle);
}

void auteur_low_rank_up(const float *middle, long lanes, long tokens, const float *up, long rank, long outputs, float *out, long outStride) {
    for (; tokens >= 8; tokens -= 8, middle += 8 * lanes, out += 8 * outStride) upTile(middle, lanes, 8, up, rank, outputs, out, outStride);
    for (; tokens >= 4; tokens -= 4, middle += 4 * lanes, out += 4 * outStride) upTile(middle, lanes, 4, up, rank, outputs, out, outStride);
    for (; tokens > 0; tokens--, middle += lanes, out += outStride) upTile(middle, lanes, 1, up, rank, outputs, out, outStride);
}
