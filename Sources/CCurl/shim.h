#ifndef AUTEUR_CCURL_H
#define AUTEUR_CCURL_H

#include <curl/curl.h>

// Swift does not import variadic C functions: curl_easy_setopt and curl_easy_getinfo, once for each type that is used.
// The parentheses keep curl's type-checking macros away, which need constants.

static inline CURLcode auteur_curl_set_long(CURL *handle, CURLoption option, long value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode auteur_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode auteur_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode auteur_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode auteur_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode auteur_curl_set_writer(CURL *handle, size_t (*write)(char *, size_t, size_t, void *), void *target) {
    CURLcode code = (curl_easy_setopt)(handle, CURLOPT_WRITEFUNCTION, write);
    return code == CURLE_OK ? (curl_easy_setopt)(handle, CURLOPT_WRITEDATA, target) : code;
}

static inline CURLcode auteur_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode auteur_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
    return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode auteur_curl_get_string(CURL *handle, CURLINFO info, char **value) {
    return (curl_easy_getinfo)(handle, info, value);
}

// What curl_multi_info_read says of a finished transfer; the result sits in a union, which Swift sees as a nested type.
static inline CURLcode auteur_curl_result(const CURLMsg *message) {
    return message->data.result;
}

#endif
