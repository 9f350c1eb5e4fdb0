import Foundation
import Glibc
import Media
import Studio

/// `auteur dataset ...`: each of its commands is parsed on its own, as the program's other ones are.
enum DatasetCommand {
    private static let overview = """
        OVERVIEW: Build, look at and check a data set of long narrative videos (CookGen, section 3 of the paper).

        USAGE: auteur dataset <command> --help

          build RAW --out DIR     make a data set out of raw videos and their annotations
          annotate RAW|DIR        fill in missing actions and captions by language models
          stats DIR               count it, beside the paper's Tables 1 and 2
          show DIR [ID]           a narrative's storyboard
          verify DIR              check files, counts and captions
          evaluate-refiner RAW    measure the refiner of actions

        """

    static func start(_ arguments: [String]) -> Never {
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "build": run(DatasetBuildCommand.self, rest)
        case "annotate": run(DatasetAnnotateCommand.self, rest)
        case "stats": run(DatasetStatsCommand.self, rest)
        case "show": run(DatasetShowCommand.self, rest)
        case "verify": run(DatasetVerifyCommand.self, rest)
        case "evaluate-refiner": run(DatasetEvaluateRefinerCommand.self, rest)
        case nil, "help", "--help", "-h":
            print(overview, terminator: "")
            exit(Studio.ExitCode.ok.rawValue)
        case let name?:
            try? writeAll(Array("error: auteur dataset has no command \(terminalSafeLine(name)); auteur dataset --help lists them\n".utf8), to: STDERR_FILENO)
            exit(Studio.ExitCode.usage.rawValue)
        }
    }
}
