// Attention over one page of keys and values, and the two functions that need an exponential.
#include "CIntrinsics.h"
#include "vectors.h"

INLINE void scoresTile(const float *queries, long queryStride, int count, const float *keys, long panels, int width,
                       float scale, float *scores, long stride) {
    for (long p = 0; p < panels; p++, keys += 16 * width) {
        F32x16 sums[8];
        for (int q = 0; q < count; q++) sums[q] = 0;
        for (int i = 0; i < width; i++) {
            const F32x16 key = loadFloats(keys + 16 * i);
#pragma clang loop unroll(full)
            for (int q = 0; q < count; q++) sums[q] = fusedMultiplyAdd(key, (F32x16)queries[q * queryStride + i], sums[q]);
        }
        for (int q = 0; q < count; q++) storeFloats(scores + q * stride + 16 * p, sums[q] * scale);
    }
}

void auteur_attention_scores(const float *queries, long queryStride, int count, const float *keys, long panels,
                             int width, float scale, float *scores, long stride) {
    while (count > 0) {
        int n = 1;
        if (count >= 8) scoresTile(queries, queryStride, n = 8, keys, panels, width, scale, scores, stride);
        else if (count >= 6) scoresTile(queries, queryStride, n = 6, keys, panels, width, scale, scores, stride);
        else if (count >= 3) scoresTile(queries, queryStride, n = 3, keys, panels, width, scale, scores, stride);
        else scoresTile(queries, queryStride, 1, keys, panels, width, scale, scores, stride);
        queries += n * queryStride;
        scores += n * stride;
        count -= n;
    }
}

INLINE void valuesTile(const float *weights, long stride, int count, const float *values, long positions, int width,
                       float *out, long outStride, int columns) {
    for (int c = 0; c < width; c += 16 * columns) {
        F32x16 sums[4][4];
        for (int q = 0; q < count; q++)
            for (int j = 0; j < columns; j++) sums[q][j] = loadFloats(out + q * outStride + c + 16 * j);
        for (long p = 0; p < positions; p++) {
            F32x16 v[4];
            for (int j = 0; j < columns; j++) v[j] = loadFloats(values + p * width + c + 16 * j);
#pragma clang loop unroll(full)
            for (int q = 0; q < count; q++) {
                const F32x16 weight = (F32x16)weights[q * stride + p];
#pragma clang loop unroll(full)
                for (int j = 0; j < columns; j++) sums[q][j] = fusedMultiplyAdd(weight, v[j], sums[q][j]);
            }
        }
        for (int q = 0; q < count; q++)
            for (int j = 0; j < columns; j++) storeFloats(out + q * outStride + c + 16 * j, sums[q][j]);
    }
}

void auteur_attention_values(const float *weights, long stride, int count, const float *values, long positions,
                             int width, float *out, long outStride) {
    while (count > 0) {
        int n = 1;
        if (width % 64 == 0) {
            if (count >= 4) valuesTile(weights, stride, n = 4, values, positions, width, out, outStride, 4);
            else if (count == 3) valuesTile(weights, stride, n = 3, values, positions, width, out, outStride, 4);
            else valuesTile(weights, stride, 1, values, positions, width, out, outStride, 4);
        } else {
            valuesTile(weights, stride, 1, values, positions, width, out, outStride, 1);
        }
        weights += n * stride;
        out += n * outStride;
        count -= n;
    }
}

float auteur_softmax_exponentials(float *x, long n, float maximum) {
    F32x16 sums = 0;
    for (long i = 0; i < n; i += 16) {
        const F32x16 e = exponential(loadFloats(x + i) - maximum);
        storeFloats(x + i, e);
        sums += e;
    }
    float sum = 0;
    for (int i = 0; i < 16; i++) sum += sums[i];
    return sum;
}

void auteur_silu_multiply(float *gate, const float *up, long n) {
    long i = 0;
    for (; i + 16 <= n; i += 16) {
        const F32x16 g = loadFloats(gate + i);
        storeFloats(gate + i, g / (exponential(-g) + 1.0f) * loadFloats(up + i));
    }
    for (; i < n; i++) {
        const F32x16 g = (F32x16)gate[i];
        gate[i] = (g / (exponential(-g) + 1.0f))[0] * up[i];
    }
}
