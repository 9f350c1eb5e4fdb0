// Vector types of 16 lanes; clang splits them where the machine's registers are narrower.
#ifndef AUTEUR_VECTORS_H
#define AUTEUR_VECTORS_H

#include <stdint.h>
#include <string.h>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

// Vectors wider than the machine's registers never cross a call: everything here is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef float F32x16 __attribute__((ext_vector_type(16)));
typedef int32_t I32x16 __attribute__((ext_vector_type(16)));
typedef uint8_t U8x64 __attribute__((ext_vector_type(64)));
typedef uint8_t U8x16 __attribute__((ext_vector_type(16)));
typedef int8_t I8x16 __attribute__((ext_vector_type(16)));
typedef uint16_t U16x32 __attribute__((ext_vector_type(32)));
typedef _Float16 F16x16 __attribute__((ext_vector_type(16)));

INLINE F32x16 loadFloats(const float *p) { F32x16 v; memcpy(&v, p, sizeof v); return v; }
INLINE void storeFloats(float *p, F32x16 v) { memcpy(p, &v, sizeof v); }
INLINE U8x64 loadBytes(const uint8_t *p) { U8x64 v; memcpy(&v, p, sizeof v); return v; }
INLINE F32x16 loadHalves(const uint8_t *p) { F16x16 v; memcpy(&v, p, sizeof v); return __builtin_convertvector(v, F32x16); }
INLINE F32x16 loadUnsigned(const uint8_t *p) { U8x16 v; memcpy(&v, p, sizeof v); return __builtin_convertvector(v, F32x16); }
INLINE F32x16 loadSigned(const uint8_t *p) { I8x16 v; memcpy(&v, p, sizeof v); return __builtin_convertvector(v, F32x16); }
INLINE F32x16 fusedMultiplyAdd(F32x16 a, F32x16 b, F32x16 c) { return __builtin_elementwise_fma(a, b, c); }

// Shifts of whole bytes by way of 16-bit lanes; the caller masks what crosses over.
INLINE U8x64 shiftRight(U8x64 v, int n) { return (U8x64)((U16x32)v >> (uint16_t)n); }
INLINE U8x64 shiftLeft(U8x64 v, int n) { return (U8x64)((U16x32)v << (uint16_t)n); }

// sum[i] += dot of the 4 unsigned bytes w[4i...] and the 4 signed bytes at x, exactly.
INLINE I32x16 dotBytes(I32x16 sum, U8x64 w, const int8_t *x) {
    int32_t four;
    memcpy(&four, x, 4);
#if defined(__AVX512VNNI__)
    return (I32x16)_mm512_dpbusd_epi32((__m512i)sum, (__m512i)w, _mm512_set1_epi32(four));
#elif defined(__AVX2__)
    // maddubs saturates for 8-bit weights, so even and odd bytes are widened to 16 bits and go through madd.
    typedef union { U8x64 v; __m256i half[2]; } Bytes;
    typedef union { I32x16 v; __m256i half[2]; } Sums;
    Bytes b = { .v = w };
    Sums s = { .v = sum };
    const __m256i a = _mm256_set1_epi32(four);
    const __m256i even = _mm256_srai_epi16(_mm256_slli_epi16(a, 8), 8), odd = _mm256_srai_epi16(a, 8);
    const __m256i mask = _mm256_set1_epi16(0xff);
    for (int h = 0; h < 2; h++) {
        s.half[h] = _mm256_add_epi32(s.half[h], _mm256_madd_epi16(_mm256_and_si256(b.half[h], mask), even));
        s.half[h] = _mm256_add_epi32(s.half[h], _mm256_madd_epi16(_mm256_srli_epi16(b.half[h], 8), odd));
    }
    return s.v;
#else
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 4; j++) sum[i] += (int32_t)w[4 * i + j] * (int32_t)x[j];
    return sum;
#endif
}

// exp(x) to about 2 units in the last place: 2^round(x / ln 2) times a polynomial on the remainder.
INLINE F32x16 exponential(F32x16 x) {
    x = __builtin_elementwise_max(__builtin_elementwise_min(x, (F32x16)88.0f), (F32x16)-104.0f);
    const F32x16 n = __builtin_elementwise_roundeven(x * 1.44269504088896341f);
    F32x16 r = fusedMultiplyAdd(n, (F32x16)-0.693145751953125f, x);
    r = fusedMultiplyAdd(n, (F32x16)-1.428606765330187e-6f, r);
    F32x16 p = (F32x16)1.9875691500e-4f;
    p = fusedMultiplyAdd(p, r, (F32x16)1.3981999507e-3f);
    p = fusedMultiplyAdd(p, r, (F32x16)8.3334519073e-3f);
    p = fusedMultiplyAdd(p, r, (F32x16)4.1665795894e-2f);
    p = fusedMultiplyAdd(p, r, (F32x16)1.6666665459e-1f);
    p = fusedMultiplyAdd(p, r, (F32x16)5.0000001201e-1f);
    p = fusedMultiplyAdd(p, r * r, r + 1.0f);
    // Two steps, so that results below 2^-126 become subnormal instead of garbage.
    const I32x16 e = __builtin_convertvector(n, I32x16);
    const I32x16 half = e >> 1;
    const F32x16 a = (F32x16)((half + 127) << 23), b = (F32x16)((e - half + 127) << 23);
    return p * a * b;
}

#endif
