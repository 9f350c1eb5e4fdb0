// A child process for the tests of CookGen, to be killed, to be stopped, or to find the disk full:
//   build RAW OUT WORKERS   builds, a line for each video in the index, then the summary as JSON
//   force RAW OUT WORKERS   the same, and deletes the data set that is there first
//   cancel RAW OUT WORKERS  the same as build, and stops itself after the third video
import CookGen
import Foundation
import Media

func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

let arguments = CommandLine.arguments
guard arguments.count == 5, let workers = Int(arguments[4]) else {
    say("usage: build|force|cancel RAW OUT WORKERS")
    exit(2)
}
do {
    let cancellation = Cancellation()
    let stops = arguments[1] == "cancel"
    nonisolated(unsafe) var videos = 0
    let lock = NSLock()
    var build = DatasetBuild(raw: try RawFolder(URL(fileURLWithPath: arguments[2])), output: URL(fileURLWithPath: arguments[3]),
                             options: BuildOptions(size: 64, validationShare: 0.3), workers: workers)
    build.replaces = arguments[1] == "force"
    build.onVideo = { id, reason in
        lock.withLock {
            say("video \(id) \(reason?.rawValue ?? "done")")
            videos += 1
            if stops, videos == 3 { cancellation.cancel() }
        }
    }
    say(try build.run(progress: ProgressOutput(isTerminal: false, write: { _ in }), cancellation: cancellation).json)
} catch {
    say("error \(error)")
    exit(1)
}
