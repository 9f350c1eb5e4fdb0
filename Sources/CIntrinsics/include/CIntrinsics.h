// The inner loops that need named vector instructions (VNNI dot products, broadcasts kept in registers).
// Everything around them - packing, threads, shapes, checks - is Swift, in Kernels.
#ifndef AUTEUR_CINTRINSICS_H
#define AUTEUR_CINTRINSICS_H

#include <stdint.h>

/// 32 activations as 16-bit integers split into two signed bytes: x = scale * (256 * high + low).
/// sum = scale * (sum of the integers); first and second are the sums of either half of the block.
typedef struct {
    int8_t high[32];
    int8_t low[32];
    float scale;
    float sum;
    float first;
    float second;
} AuteurActivationBlock;

/// How a panel of 16 rows is packed (Kernels/PackedMatrix.swift writes it, panel.c reads it).
enum {
    AUTEUR_PANEL_U4_AFFINE = 0,   // per 32: 16 x d (f16), 16 x m (f16); w = d q + m, q in 0...15
    AUTEUR_PANEL_U8_CENTRED = 1,  // per 32: 16 x d (f16); w = d (q - 128)
    AUTEUR_PANEL_U4_SUPER = 2,    // per 256: d, dmin (f16), 8 x scale (u8), 8 x min (u8); w = d s q - dmin m
    AUTEUR_PANEL_U6_SUPER = 3,    // per 256: d (f16), 16 x scale (i8), 32 bytes of padding; w = d s (q - 32)
};

/// out[t * outStride + r] = sum over k of w[r][k] x[t][k], for the `rows` (1...16) rows of one panel.
/// scales, quants: the two regions of the panel; blocks: columns / 32; x of token t starts at x + t * blocks.
void auteur_panel_multiply(int format, const uint8_t *scales, const uint8_t *quants, long blocks,
                           const AuteurActivationBlock *x, long tokens, float *out, long outStride, int rows);

/// Quantises blocks * 32 floats: per block of 32, scale = max|x| / 32512.
void auteur_quantise_activations(const float *x, long blocks, AuteurActivationBlock *out);

/// scores[q * stride + p] = scale * dot(query q, key p); keys are panels of 16 positions, each [width][16].
void auteur_attention_scores(const float *queries, long queryStride, int count, const float *keys, long panels,
                             int width, float scale, float *scores, long stride);

/// out[q][i] += sum over p of weights[q * stride + p] * values[p * width + i]; width is a multiple of 16.
void auteur_attention_values(const float *weights, long stride, int count, const float *values, long positions,
                             int width, float *out, long outStride);

/// In place: x = exp(x - maximum); returns the sum. n is rounded up to 16 by the caller with -infinity.
float auteur_softmax_exponentials(float *x, long n, float maximum);

/// gate = gate / (1 + exp(-gate)) * up.
void auteur_silu_multiply(float *gate, const float *up, long n);

/// middle[t][r] = sum over i of down[i][r] x[t][i]; down is [inputs][lanes], middle [tokens][lanes], lanes a multiple of 16.
void auteur_low_rank_down(const float *x, long xStride, long tokens, const float *down, long inputs, long lanes, float *middle);

/// out[t][o] += sum over k < rank of middle[t * lanes + k] up[k][o]; up is [rank][outputs].
void auteur_low_rank_up(const float *middle, long lanes, long tokens, const float *up, long rank, long outputs, float *out, long outStride);

/// The best OPENBLAS_CORETYPE for this CPU among those Debian 12's OpenBLAS knows, or NULL to leave it alone.
const char *auteur_best_openblas_core(void);

static inline void auteur_spin_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

/// Processors that this process may run on; 0 where the system does not say.
int auteur_processors(void);

#endif
