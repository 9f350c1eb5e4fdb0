import ArgumentParser

/// `auteur bench lm|stage|film|all`
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bench", abstract: "Measure speed; each part ends in lines 'name value'.")
}

/// `auteur evaluate scriptreader`
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "evaluate", abstract: "Measure quality; each part ends in lines 'name value'.")
}
