// libav's libraries as Swift sees them. The importer skips macros that hold casts or compound literals; the few that
// we need stand below as constants and inline functions.
#ifndef AUTEUR_CLIBAV_H
#define AUTEUR_CLIBAV_H

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/dict.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/mem.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libavutil/sha.h>
#include <libswscale/swscale.h>
#include <stddef.h>

static const int auteur_AVERROR_EOF = AVERROR_EOF;
static const int auteur_AVERROR_EAGAIN = AVERROR(EAGAIN);
static const int auteur_AVERROR_DECODER_NOT_FOUND = AVERROR_DECODER_NOT_FOUND;
static const int auteur_AVERROR_EIO = AVERROR(EIO);
static const int64_t auteur_AV_NOPTS_VALUE = AV_NOPTS_VALUE;

// libav's SHA context is opaque and must be allocated by libav. If that fails, `digest` is left zero.
void auteur_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]);

#endif
