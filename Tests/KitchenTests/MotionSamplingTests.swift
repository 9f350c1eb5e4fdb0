import Kitchen
import Testing

@Suite struct MotionSamplingTests {
    private let scene = Scene(
        setting: Setting(counter: .oak, skin: .tan, sleeve: .blue), objects: [SceneObject(slot: 1, kind: .tool(.spoon), turn: 3)], seed: 1)

    private func object(_ poses: [KeyPose], duration: Double = 2, at seconds: Double) -> SceneObject {
        let motion = Motion(operation: .stir, duration: duration, tracks: [Track(slot: 1, poses: poses)])
        return motion.scene(at: seconds, in: scene).objects[0]
    }

    @Test func passesThroughItsPosesAndNeverBeyondThem() {
        let values: [Float] = [0.1, 0.1, 0.9, 0.85, 0.2]
        let poses = values.enumerated().map { KeyPose(time: Float($0) / 4, amount: $1) }
        for (index, value) in values.enumerated() { #expect(abs(object(poses, at: Double(index) / 2).amount - value) < 1e-6) }
        for index in 0..<4 {
            let low = min(values[index], values[index + 1]), high = max(values[index], values[index + 1])
            for part in 1..<20 {
                let amount = object(poses, at: (Double(index) + Double(part) / 20) / 2).amount
                #expect(amount >= low - 1e-5 && amount <= high + 1e-5)
            }
        }
    }

    @Test func isExactForStraightLines() {
        let poses = [0, 0.2, 0.7, 1].map { KeyPose(time: $0, place: Point(2 * $0, 1 - $0)) }
        for part in 0...20 {
            let t = Float(part) / 20
            let place = object(poses, at: Double(t) * 2).place
            #expect(abs(place.x - 2 * t) < 1e-5 && abs(place.y - 1 + t) < 1e-5)
        }
    }

    @Test func turnsTheShortWay() {
        let poses = [KeyPose(time: 0, turn: 3), KeyPose(time: 1, turn: -3)]
        let middle = object(poses, at: 1).turn
        #expect(abs((middle - .pi).remainder(dividingBy: 2 * .pi)) < 1e-4)
    }

    @Test func channelsWithoutPosesKeepTheObjectsOwn() {
        let moved = object([KeyPose(time: 0.5, lift: 0.3)], at: 1)
        #expect(moved.turn == 3 && moved.place == Point(0, 0) && moved.lift == 0.3)
    }

    @Test func beforeTheStartAndAfterTheEndItStands() {
        let poses = [KeyPose(time: 0.25, lift: 0.1), KeyPose(time: 0.75, lift: 0.5)]
        for seconds in [-5, 0, 0.5] { #expect(object(poses, at: seconds).lift == 0.1) }
        for seconds in [1.5, 2, 99, .infinity] where seconds.isFinite { #expect(object(poses, at: seconds).lift == 0.5) }
    }

    @Test func hostileMotionsStayDrawable() {
        let bad: [Float] = [.nan, .infinity, -.infinity, 1e30, -1e30, 0.5]
        var poses: [KeyPose] = []
        for (index, value) in bad.enumerated() {
            for time in bad + [0.9, 0.1, 0.1] {
                poses.append(KeyPose(
                    time: time, place: Point(value, bad[(index + 1) % bad.count]), turn: value, size: value, lift: value, amount: value, presence: value,
                    doneness: value, swirl: value))
            }
        }
        let objects = (0..<500).map { SceneObject(slot: $0 % 90, kind: .ingredient("salt"), place: Point(.nan, 1), size: .infinity, turn: .nan) }
        let tracks = [Track(slot: 1, poses: poses), Track(slot: 5, poses: []), Track(slot: 5, poses: poses), Track(slot: -9, poses: poses)]
        for duration in [2, 0, -1, .nan, .infinity, 1e300] {
            let motion = Motion(operation: .boil, duration: duration, objects: objects, tracks: tracks)
            for seconds in [0, 0.7, 2, .nan, .infinity, -1e300] {
                let shown = motion.scene(at: seconds, in: scene)
                #expect(shown.objects.count <= 1 + Motion.maximumObjects)
                #expect(Set(shown.objects.map(\.slot)).count == shown.objects.count)
                for object in shown.objects {
                    #expect(abs(object.place.x) <= 8 && abs(object.place.y) <= 8 && object.turn.isFinite && object.swirl.isFinite)
                    #expect((0.02...8).contains(object.size) && (0...2).contains(object.lift))
                    #expect((0...1).contains(object.amount) && (0...1).contains(object.presence) && (0...1).contains(object.doneness))
                }
            }
        }
        #expect(Motion(operation: .boil, duration: 1).scene(at: 0.5, in: scene) == scene)
    }

    @Test func whatLiesInAMovingVesselMoves() {
        var scene = scene
        scene.objects = [
            SceneObject(slot: 1, kind: .vessel(.pan)), SceneObject(slot: 2, kind: .ingredient("egg"), inside: 1),
            SceneObject(slot: 3, kind: .vessel(.bowl)), SceneObject(slot: 4, kind: .ingredient("egg"), inside: 3),
        ]
        let still = Track(slot: 3, poses: [KeyPose(time: 0, lift: 0), KeyPose(time: 1, lift: 0)])
        let moving = Track(slot: 1, poses: [KeyPose(time: 0, lift: 0), KeyPose(time: 1, lift: 0.1)])
        #expect(Motion(operation: .toss, duration: 2, tracks: [still, moving]).movingSlots(in: scene) == [1, 2])
    }
}
