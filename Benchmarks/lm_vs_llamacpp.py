"""Decode and prefill speed against llama.cpp (PyPI xllamacpp): same file, same threads, turn and turn about.

    python Benchmarks/lm_vs_llamacpp.py --ours ".build/release/auteur bench lm --serve" MODEL.gguf [LARGE.gguf]

`--ours` is a command that takes the model's path as its last argument and answers "prefill N" and
"decode N CONTEXT" on standard input with tokens per second (LanguageModelBenchmark.serve).
Ends in lines `name value`; a ratio is ours / llama.cpp, each side at its best of all rounds.
"""
import argparse
import shlex
import subprocess

import xllamacpp


class Ours:
    def __init__(self, command, path):
        self.process = subprocess.Popen(shlex.split(command) + [path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def prefill(self, n):
        return self.ask(f"prefill {n}")

    def decode(self, n, context):
        return self.ask(f"decode {n} {context}")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class LlamaCpp:
    def __init__(self, path, threads, repack):
        p = xllamacpp.CommonParams()
        p.model.path = path
        p.n_ctx = 2048
        p.n_parallel = 1
        p.n_batch = p.n_ubatch = 512
        p.cpuparams.n_threads = threads
        p.cpuparams_batch.n_threads = threads
        p.n_gpu_layers = 0
        p.no_extra_bufts = not repack
        p.warmup = True
        p.verbosity = 0
        self.server = xllamacpp.Server(p)

    def complete(self, prompt, n):
        tokens = [1000 + (i * 7919) % 20000 for i in range(prompt)]
        reply = self.server.handle_completions({
            "prompt": tokens, "n_predict": n, "temperature": 0, "top_k": 1, "cache_prompt": False, "ignore_eos": True, "stream": False})
        return reply["timings"]

    def prefill(self, n):
        return self.complete(n, 1)["prompt_per_second"]

    def decode(self, n, context):
        return self.complete(context, n)["predicted_per_second"]


def measure(command, path, threads, rounds, prompt, generated, repack):
    theirs = LlamaCpp(path, threads, repack)
    ours = Ours(command, path)
    best = {}
    for r in range(rounds):
        for what, call in (("decode", lambda e: e.decode(generated, 64)), ("prefill", lambda e: e.prefill(prompt))):
            for name, engine in (("ours", ours), ("llama.cpp", theirs)):
                best.setdefault((what, name), []).append(call(engine))
    ours.close()
    for key, values in best.items():
        print(f"  {key[0]:8s}{key[1]:10s} best {max(values):8.1f}  median {sorted(values)[len(values) // 2]:8.1f} tokens/s")
    return {w: max(best[w, "ours"]) / max(best[w, "llama.cpp"]) for w in ("decode", "prefill")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="+", help="the small model, then (optional) the large one")
    parser.add_argument("--ours", required=True)
    parser.add_argument("--name", default="lm", help="what the figures' names begin with")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-repack", action="store_true", help="forbid llama.cpp its own repacked weights")
    args = parser.parse_args()
    figures = []
    for prefix, path, prompt, generated in zip((args.name, f"{args.name}.large"), args.models, (512, 256), (48, 16)):
        print(path)
        ratios = measure(args.ours, path, args.threads, args.rounds, prompt, generated, not args.no_repack)
        figures += [(f"{prefix}.{what}.ratio", value) for what, value in ratios.items()]
    for name, value in figures:
        print(f"{name} {value:.2f}")


if __name__ == "__main__":
    main()
