// One panel (16 rows, the lanes of a vector) of a packed matrix times a few tokens.
//
// For each block of 32 columns the weights are eight vectors of 16 rows x 4 columns of unsigned bytes; the 4
// activations of those columns are broadcast, so no lane ever has to be added to another. Activations carry 16 bits
// in two bytes: dot = 256 * dot(w, high) + dot(w, low), exact in 32-bit integers.
#include "CIntrinsics.h"
#include "vectors.h"

enum { PREFETCH_DISTANCE = 4096 };

typedef struct {
    U8x64 w[8];
    F32x16 d;       // w = d q + m
    F32x16 m;
    F32x16 d2, m2;  // second half of the block, where its scale is its own
} Block;

INLINE void unpackNibbles(const uint8_t *q, U8x64 *w) {
    for (int j = 0; j < 4; j++) {
        const U8x64 v = loadBytes(q + 64 * j);
        w[j] = v & (U8x64)15;
        w[j + 4] = shiftRight(v, 4) & (U8x64)15;
    }
}

INLINE Block loadBlock(int format, const uint8_t *scales, const uint8_t *quants, long b) {
    Block k;
    switch (format) {
    case AUTEUR_PANEL_U4_AFFINE:
        unpackNibbles(quants + 256 * b, k.w);
        k.d = loadHalves(scales + 64 * b);
        k.m = loadHalves(scales + 64 * b + 32);
        break;
    case AUTEUR_PANEL_U8_CENTRED:
        for (int g = 0; g < 8; g++) k.w[g] = loadBytes(quants + 512 * b + 64 * g);
        k.d = loadHalves(scales + 32 * b);
        k.m = k.d * -128.0f;
        break;
    case AUTEUR_PANEL_U4_SUPER: {
        const uint8_t *s = scales + 320 * (b >> 3);
        const long i = b & 7;
        unpackNibbles(quants + 256 * b, k.w);
        k.d = loadHalves(s) * loadUnsigned(s + 64 + 16 * i);
        k.m = -loadHalves(s + 32) * loadUnsigned(s + 192 + 16 * i);
        break;
    }
    default: {
        const uint8_t *s = scales + 320 * (b >> 3);
        const long i = b & 7;
        const uint8_t *q = quants + 384 * b;
        unpackNibbles(q, k.w);
        for (int h = 0; h < 2; h++) {
            const U8x64 v = loadBytes(q + 256 + 64 * h);
            k.w[4 * h] |= shiftLeft(v, 4) & (U8x64)48;
            k.w[4 * h + 1] |= shiftLeft(v, 2) & (U8x64)48;
            k.w[4 * h + 2] |= v & (U8x64)48;
            k.w[4 * h + 3] |= shiftRight(v, 2) & (U8x64)48;
        }
        const F32x16 super = loadHalves(s);
        k.d = super * loadSigned(s + 32 + 32 * i);
        k.d2 = super * loadSigned(s + 32 + 32 * i + 16);
        k.m = k.d * -32.0f;
        k.m2 = k.d2 * -32.0f;
    }
    }
    return k;
}

INLINE F32x16 dotGroups(const U8x64 *w, int groups, const int8_t *high, const int8_t *low) {
    I32x16 h = 0, l = 0;
    for (int g = 0; g < groups; g++) h = dotBytes(h, w[g], high + 4 * g);
    for (int g = 0; g < groups; g++) l = dotBytes(l, w[g], low + 4 * g);
    return __builtin_convertvector((h << 8) + l, F32x16);
}

INLINE void multiplyTile(int format, const uint8_t *scales, const uint8_t *quants, long blocks,
                         const AuteurActivationBlock *x, int tokens, float *out, long outStride, int rows) {
    F32x16 sums[8];
    for (int t = 0; t < tokens; t++) sums[t] = 0;
    const long step = format == AUTEUR_PANEL_U8_CENTRED ? 512 : format == AUTEUR_PANEL_U6_SUPER ? 384 : 256;
    for (long b = 0; b < blocks; b++) {
        // Panels follow each other in memory: running ahead of the quanta also fetches the next panel's scales.
        for (long line = 0; line < step + 64; line += 64) __builtin_prefetch(quants + step * b + PREFETCH_DISTANCE + line);
        const Block k = loadBlock(format, scales, quants, b);
#pragma clang loop unroll(full)
        for (int t = 0; t < tokens; t++) {
            const AuteurActivationBlock *a = x + t * blocks + b;
            if (format == AUTEUR_PANEL_U6_SUPER) {
                const F32x16 first = dotGroups(k.w, 4, a->high, a->low);
                const F32x16 second = dotGroups(k.w + 4, 4, a->high + 16, a->low + 16);
                sums[t] = fusedMultiplyAdd(first, k.d * a->scale, sums[t]);
                sums[t] = fusedMultiplyAdd(second, k.d2 * a->scale, sums[t]);
                sums[t] = fusedMultiplyAdd(k.m, (F32x16)a->first, sums[t]);
                sums[t] = fusedMultiplyAdd(k.m2, (F32x16)a->second, sums[t]);
            } else {
                sums[t] = fusedMultiplyAdd(dotGroups(k.w, 8, a->high, a->low), k.d * a->scale, sums[t]);
                sums[t] = fusedMultiplyAdd(k.m, (F32x16)a->sum, sums[t]);
            }
        }
    }
    for (int t = 0; t < tokens; t++) {
        if (rows == 16) storeFloats(out + t * outStride, sums[t]);
        else for (int r = 0; r < rows; r++) out[t * outStride + r] = sums[t][r];
    }
}

INLINE void multiplyPanel(int format, const uint8_t *scales, const uint8_t *quants, long blocks,
                          const AuteurActivationBlock *x, long tokens, float *out, long outStride, int rows) {
    while (tokens > 0) {
        int n = 1;
        if (tokens >= 8) multiplyTile(format, scales, quants, blocks, x, n = 8, out, outStride, rows);
        else if (tokens >= 6) multiplyTile(format, scales, quants, blocks, x, n = 6, out, outStride, rows);
        else if (tokens >= 4) multiplyTile(format, scales, quants, blocks, x, n = 4, out, outStride, rows);
        else if (tokens == 3) multiplyTile(format, scales, quants, blocks, x, n = 3, out, outStride, rows);
        else if (tokens == 2) multiplyTile(format, scales, quants, blocks, x, n = 2, out, outStride, rows);
        else multiplyTile(format, scales, quants, blocks, x, 1, out, outStride, rows);
        x += n * blocks;
        out += n * outStride;
        tokens -= n;
    }
}

void auteur_panel_multiply(int format, const uint8_t *scales, const uint8_t *quants, long blocks,
                           const AuteurActivationBlock *x, long tokens, float *out, long outStride, int rows) {
    switch (format) {
    case AUTEUR_PANEL_U4_AFFINE: multiplyPanel(AUTEUR_PANEL_U4_AFFINE, scales, quants, blocks, x, tokens, out, outStride, rows); break;
    case AUTEUR_PANEL_U8_CENTRED: multiplyPanel(AUTEUR_PANEL_U8_CENTRED, scales, quants, blocks, x, tokens, out, outStride, rows); break;
    case AUTEUR_PANEL_U4_SUPER: multiplyPanel(AUTEUR_PANEL_U4_SUPER, scales, quants, blocks, x, tokens, out, outStride, rows); break;
    default: multiplyPanel(AUTEUR_PANEL_U6_SUPER, scales, quants, blocks, x, tokens, out, outStride, rows);
    }
}

void auteur_quantise_activations(const float *x, long blocks, AuteurActivationBlock *out) {
    for (long b = 0; b < blocks; b++, x += 32, out++) {
        const F32x16 v[2] = { loadFloats(x), loadFloats(x + 16) };
        const float largest = __builtin_reduce_max(__builtin_elementwise_max(__builtin_elementwise_abs(v[0]), __builtin_elementwise_abs(v[1])));
        const float scale = largest / 32512.0f, inverse = largest > 0 ? 32512.0f / largest : 0;
        int32_t half[2];
        for (int h = 0; h < 2; h++) {
            const I32x16 q = __builtin_convertvector(__builtin_elementwise_roundeven(v[h] * inverse), I32x16);
            const I32x16 high = (q + 128) >> 8;
            const I8x16 highBytes = __builtin_convertvector(high, I8x16);
            const I8x16 lowBytes = __builtin_convertvector(q - (high << 8), I8x16);
            memcpy(out->high + 16 * h, &highBytes, 16);
            memcpy(out->low + 16 * h, &lowBytes, 16);
            half[h] = __builtin_reduce_add(q);
        }
        out->scale = scale;
        out->first = scale * (float)half[0];
        out->second = scale * (float)half[1];
        out->sum = scale * (float)(half[0] + half[1]);
    }
}
