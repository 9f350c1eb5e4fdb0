// swift-tools-version: 6.2
import PackageDescription

/// The kernels and the rasteriser are of no use unoptimised (15-170 times slower), so their targets are built
/// with optimisation in every configuration, and C headers see the machine's own vector instructions.
let fast: [SwiftSetting] = [.unsafeFlags(["-O", "-Xcc", "-march=native"])]

/// The kernels' C half, as the machine can do it.
let native: [CSetting] = [.unsafeFlags(["-O3", "-march=native"])]

let package = Package(
    name: "auteur",
    products: [.executable(name: "auteur", targets: ["auteur"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // C libraries: module maps and the few lines of shim that say why they exist.
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
        .systemLibrary(name: "CSixel", pkgConfig: "libsixel", providers: [.apt(["libsixel-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CLibAV", path: "Sources/CLibAV"),
        .target(name: "CIntrinsics", path: "Sources/CIntrinsics", cSettings: native),

        // The models.
        .target(name: "Kernels", dependencies: ["COpenBLAS", "CIntrinsics"], swiftSettings: fast),
        .target(name: "Checkpoint", dependencies: ["Kernels"], swiftSettings: fast),
        .target(name: "Tokenizer", dependencies: ["Checkpoint"], swiftSettings: fast),
        .target(name: "LanguageModel", dependencies: ["Kernels", "Checkpoint", "Tokenizer"], swiftSettings: fast),

        // The world and its pictures.
        .target(name: "Narrative", dependencies: ["CLibAV"]),
        .target(name: "Kitchen", dependencies: ["Narrative"]),
        .target(name: "Stage", dependencies: ["Kitchen"], swiftSettings: fast),
        .target(name: "World", dependencies: ["Kitchen"]),

        // The roles and who plays them.
        .target(name: "Roles", dependencies: ["Narrative"]),
        .target(name: "Encoder", dependencies: ["Roles", "Kernels", "Checkpoint", "Tokenizer"], swiftSettings: fast),
        .target(name: "Director", dependencies: ["Roles", "LanguageModel", "Kitchen", "Checkpoint", "Kernels"]),
        .target(name: "Renderer", dependencies: ["Roles", "Kitchen", "Stage"]),
        .target(name: "Animator", dependencies: ["Roles", "Kitchen", "Stage"]),

        // The studio.
        .target(name: "Media", dependencies: ["Narrative", "CLibAV", "CSixel"], swiftSettings: fast),
        .target(name: "Sessions", dependencies: ["Narrative", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Production", dependencies: ["Roles", "Director", "Renderer", "Animator", "Media", "Sessions"]),
        .target(name: "KitchenData", dependencies: ["World", "Stage", "Media", "Checkpoint"]),
        .target(name: "Evaluation", dependencies: ["COpenBLAS", "Director", "Encoder", "Renderer", "Media", "LanguageModel", "Kitchen", "World", "Stage"]),

        // The data-set pipeline, and models that others serve.
        .target(name: "Serving", dependencies: ["Media", "CCurl"]),
        .target(
            name: "CookGen",
            dependencies: [
                "Serving", "Media", "Narrative", "Kitchen", "Stage", "Renderer", "Evaluation", "LanguageModel", "Tokenizer",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),

        .target(name: "Studio", dependencies: ["Production", "Encoder", "World", "Stage", "CReadline", .product(name: "TOMLKit", package: "TOMLKit")]),
        .executableTarget(name: "auteur", dependencies: ["Studio", "Evaluation", "KitchenData", "CookGen", "Encoder", "Serving", "LanguageModel", "Media", "Kernels", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        // Tests: a target a module. They use the public interface only, so that they run on the release build.
        .testTarget(name: "KernelsTests", dependencies: ["Kernels"]),
        .testTarget(name: "CheckpointTests", dependencies: ["Checkpoint", "Kernels"]),
        .testTarget(name: "TokenizerTests", dependencies: ["Tokenizer", "Checkpoint"], exclude: ["Fixtures"]),
        .testTarget(name: "LanguageModelTests", dependencies: ["LanguageModel", "Kernels", "Tokenizer"], exclude: ["Fixtures"]),
        .testTarget(name: "NarrativeTests", dependencies: ["Narrative"]),
        .testTarget(name: "KitchenTests", dependencies: ["Kitchen"]),
        .testTarget(name: "WorldTests", dependencies: ["World", "Kitchen"]),
        .testTarget(name: "KitchenDataTests", dependencies: ["KitchenData", "World", "Kitchen", "Stage"]),
        .testTarget(name: "StageTests", dependencies: ["Stage", "Kitchen"]),
        .testTarget(name: "EncoderTests", dependencies: ["Encoder", "Checkpoint", "Kernels", "Narrative", "Tokenizer"], exclude: ["Fixtures"]),
        .testTarget(name: "DirectorTests", dependencies: ["Director"], exclude: ["Fixtures"]),
        .testTarget(name: "RendererTests", dependencies: ["Renderer", "Evaluation"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], exclude: ["Fixtures"]),
        .testTarget(name: "AnimatorTests", dependencies: ["Animator"]),
        .testTarget(name: "MediaTests", dependencies: ["Media", "Narrative"]),
        .executableTarget(name: "SessionsCrashHelper", dependencies: ["Sessions"], path: "Tests/SessionsCrashHelper"),
        .testTarget(name: "SessionsTests", dependencies: ["Sessions", "SessionsCrashHelper", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "ServingDoubles", path: "Tests/ServingDoubles"),
        .testTarget(name: "ServingTests", dependencies: ["Serving", "ServingDoubles"]),
        .executableTarget(name: "CookGenCrashHelper", dependencies: ["CookGen", "Narrative", "Media"], path: "Tests/CookGenCrashHelper"),
        .testTarget(
            name: "CookGenTests",
            dependencies: [
                "CookGen", "CookGenCrashHelper", "Serving", "ServingDoubles", "Media", "Narrative", "Kitchen", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(name: "EngineDoubles", dependencies: ["Roles"], path: "Tests/EngineDoubles"),
        .testTarget(name: "ProductionTests", dependencies: ["Production", "EngineDoubles", "Director", "LanguageModel"]),
        .testTarget(name: "StudioTests", dependencies: ["Studio", "EngineDoubles"]),
    ]
)
