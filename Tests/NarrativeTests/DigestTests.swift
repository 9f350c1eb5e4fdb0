import Foundation
import Narrative
import Testing

@Suite struct DigestTests {
    /// Vectors of FIPS 180-4 and of NIST's examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]) func vectors(_ text: String, _ hexadecimal: String) {
        #expect(Digest(of: text).description == hexadecimal)
        #expect(Digest(of: Data(text.utf8)) == Digest(hexadecimal: hexadecimal))
    }

    @Test func aMillionTimesA() {
        #expect(Digest(of: Data(repeating: 0x61, count: 1_000_000)).description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Around the ends of blocks: bytes i mod 251, digests by Python's hashlib.
    @Test(arguments: [
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"), (55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
        (56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"), (57, "2fe741af801cc238602ac0ec6a7b0c3a8a87c7fc7d7f02a3fe03d1c12eac4d8f"),
        (63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"), (64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
        (65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"), (119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
        (120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"), (127, "92ca0fa6651ee2f97b884b7246a562fa71250fedefe5ebf270d31c546bfea976"),
        (128, "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"), (1000, "4e4c294b331f7a2099a379bec34b9f9fc03dc46ab465d998f4d683da53487e6d"),
    ]) func lengths(_ count: Int, _ hexadecimal: String) {
        let bytes = Data((0..<count).map { UInt8($0 % 251) })
        #expect(Digest(of: bytes).description == hexadecimal)
        let shifted = (Data([255, 255, 255]) + bytes).dropFirst(3)
        #expect(Digest(of: shifted).description == hexadecimal, "a slice")
    }

    @Test func onlyDigestsAreReadBack() throws {
        let digest = Digest(of: "abc")
        #expect(Digest(hexadecimal: digest.description) == digest)
        for text in ["", "abc", digest.description.uppercased(), String(digest.description.dropLast()), digest.description + "0", String(repeating: "g", count: 64), String(repeating: "é", count: 32)] {
            #expect(Digest(hexadecimal: text) == nil)
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Digest.self, from: JSONEncoder().encode(text)) }
        }
        #expect(try JSONDecoder().decode(Digest.self, from: JSONEncoder().encode(digest)) == digest)
    }

    @Test func contentsThatDifferHaveOtherDigests() {
        let a = Blob(digest: Digest(of: "a"), contentType: "image/png", size: 1), b = Blob(digest: Digest(of: "b"), contentType: "image/png", size: 1)
        let contents: [TakeContent] = [
            .text("a"), .text("b"), .text(""), .state(a), .state(b), .keyframe(picture: a, scene: nil), .keyframe(picture: a, scene: b),
            .keyframe(picture: b, scene: a), .keyframe(picture: a, scene: a), .clip(a, duration: 1), .clip(a, duration: 2), .clip(b, duration: 1),
        ]
        #expect(Set(contents.map(\.digest)).count == contents.count)
        var renamed = a
        renamed.contentType = "image/x-png"
        #expect(TakeContent.state(a).digest == TakeContent.state(renamed).digest)
    }
}
