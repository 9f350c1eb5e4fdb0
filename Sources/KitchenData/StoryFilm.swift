import Foundation
import Kitchen
import Media
import Narrative
import Stage
import World

/// A narrative as one film: its steps' motions one after the other.
struct StoryFilm {
    let story: Story
    let width: Int
    let height: Int
    var framesPerSecond = 24
    var preset = "veryfast"

    /// Start and end of each step, seconds, whole frames.
    var times: [(start: Double, end: Double)] {
        var frames = 0
        return story.steps.map { step in
            let start = frames
            frames += count(of: step)
            return (Double(start) / Double(framesPerSecond), Double(frames) / Double(framesPerSecond))
        }
    }

    private func count(of step: StoryStep) -> Int { max(1, Int((step.shot.motion.duration * Double(framesPerSecond)).rounded())) }

    /// Writes the film, after `blackFrames` of black.
    func write(to url: URL, blackFrames: Int = 0) throws {
        let writer = try FilmWriter(
            url, settings: FilmSettings(width: width, height: height, framesPerSecond: framesPerSecond, preset: preset, crf: 23, threads: 1),
            metadata: FilmMetadata(title: story.query))
        do {
            let black = [UInt8](repeating: 0, count: width * height * 3)
            for _ in 0..<blackFrames { try black.withUnsafeBytes { try writer.append(rgb: $0) } }
            var pixels: [UInt8] = []
            for step in story.steps {
                let clip = ClipStage(scene: step.shot.scene, motion: step.shot.motion, width: width, height: height, workers: 1)
                for frame in 0..<count(of: step) {
                    clip.frame(at: Double(frame) / Double(framesPerSecond), into: &pixels)
                    try pixels.withUnsafeBytes { try writer.append(rgb: $0) }
                }
            }
            _ = try writer.finish()
        } catch {
            writer.cancel()
            throw error
        }
    }
}
