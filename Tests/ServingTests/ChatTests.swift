import Foundation
import Serving
import ServingDoubles
import Testing

/// The client against servers that are well, ill, slow or hostile.
@Suite struct ChatTests {
    static let quick = RetryPolicy(attempts: 3, firstWait: 0.01, longestWait: 2)
    static let question = ChatRequest([ChatTurn(.user, "What is it?")])

    func client(_ server: TestServer, timeout: Double = 20, maximumAnswer: Int = 1 << 20, key: String? = nil) throws -> ChatClient {
        let endpoint = try ChatEndpoint(
            address: server.address, model: "m", keyVariable: key == nil ? nil : "K", environment: key.map { ["K": $0] } ?? [:])
        return ChatClient(endpoint, retries: Self.quick, timeout: timeout, maximumAnswer: maximumAnswer)
    }

    func failure(_ client: ChatClient, _ request: ChatRequest = question) async -> ServingError? {
        do {
            let answer = try await client.ask(request)
            Issue.record("no error, but \(answer.text.prefix(80))")
        } catch let error as ServingError {
            #expect(!error.description.isEmpty && !error.description.unicodeScalars.contains { $0.value < 32 || $0.value == 0x9B })
            return error
        } catch {
            Issue.record("\(error)")
        }
        return nil
    }

    @Test func textAndPicturesGoOutInTheOpenAIShape() async throws {
        let server = TestServer(answers: [TestServer.chat("A pan.")])
        let request = ChatRequest(
            [ChatTurn(.system, "Look."), ChatTurn(.user, [.text("What?"), .jpeg(Data([0xFF, 0xD8, 0xFF]))])], maximumTokens: 77, temperature: 0.5, seed: 9,
            wantsJSON: true)
        #expect(try await client(server, key: "geheim").ask(request).text == "A pan.")
        let sent = try #require(server.requests.first)
        #expect(sent.line == "POST /v1/chat/completions HTTP/1.1")
        #expect(sent.headers["authorization"] == "Bearer geheim")
        #expect(sent.headers["content-type"] == "application/json")
        #expect(sent.json["model"] as? String == "m" && sent.json["max_tokens"] as? Int == 77 && sent.json["seed"] as? Int == 9)
        #expect((sent.json["response_format"] as? [String: String]) == ["type": "json_object"])
        let messages = try #require(sent.json["messages"] as? [[String: Any]])
        #expect(messages[0]["role"] as? String == "system" && messages[0]["content"] as? String == "Look.")
        let parts = try #require(messages[1]["content"] as? [[String: Any]])
        #expect(parts[0]["type"] as? String == "text" && parts[0]["text"] as? String == "What?")
        #expect(parts[1]["type"] as? String == "image_url")
        #expect((parts[1]["image_url"] as? [String: String]) == ["url": "data:image/jpeg;base64,/9j/"])
    }

    @Test func answersComeInSeveralShapes() async throws {
        let parts = TestServer.answer(200, #"{"choices":[{"message":{"content":[{"type":"text","text":"a "},{"type":"text","text":"b"}]},"finish_reason":"length"}]}"#)
        let cut = try await client(TestServer(answers: [parts])).ask(Self.question)
        #expect(cut.text == "a b" && cut.isCut)
        let thought = try await client(TestServer(answers: [TestServer.chat("<think>hm, a pan?</think>\n\nA pot.")])).ask(Self.question)
        #expect(thought.text == "A pot." && !thought.isCut)
        let none = TestServer.answer(200, #"{"choices":[{"message":{"content":null},"finish_reason":"stop"}]}"#)
        #expect(try await client(TestServer(answers: [none])).ask(Self.question).text.isEmpty)
    }

    @Test(arguments: [429, 500, 503])
    func whatPassesIsTriedAgain(status: Int) async throws {
        let busy = TestServer.answer(status, #"{"error":{"message":"busy"}}"#, headers: ["Retry-After: 1"])
        let server = TestServer(answers: [busy, TestServer.chat("Soup.")])
        #expect(try await client(server).ask(Self.question).text == "Soup.")
        #expect(server.requests.count == 2)
    }

    @Test func patienceEnds() async throws {
        let server = TestServer(answers: [TestServer.answer(503, "")])
        #expect(await failure(try client(server))?.kind == .status(503))
        #expect(server.requests.count == Self.quick.attempts)
    }

    @Test func aLongWaitIsSaidAndNotWaited() async throws {
        let server = TestServer(answers: [TestServer.answer(429, "", headers: ["Retry-After: 3600"])])
        let error = try #require(await failure(try client(server)))
        #expect(error.kind == .status(429) && error.retryAfter == 3600 && error.description.contains("3600 s"))
        #expect(server.requests.count == 1)
    }

    @Test func whatIsWrongIsNotTriedAgainAndNoKeyIsShown() async throws {
        let server = TestServer(answers: [TestServer.answer(401, #"{"error":{"message":"bad key sk-geheim \u001b[31m"}}"#)])
        let error = try #require(await failure(try client(server, key: "sk-geheim")))
        #expect(error.kind == .status(401) && !error.description.contains("geheim") && error.description.contains("API key"))
        #expect(server.requests.count == 1)
    }

    @Test func aServerWithoutJSONAnswersIsAskedWithout() async throws {
        let server = TestServer { _, request, descriptor in
            let refused = request.json["response_format"] != nil
            TestServer.write(refused ? TestServer.answer(400, #"{"error":"response_format is not supported"}"#) : TestServer.chat("{}"), to: descriptor)
        }
        let client = try client(server)
        var request = Self.question
        request.wantsJSON = true
        #expect(try await client.ask(request).text == "{}")
        #expect(try await client.ask(request).text == "{}")
        // Once with it, then never more.
        #expect(server.requests.map { $0.json["response_format"] != nil } == [true, false, false])
    }

    @Test(arguments: [
        "", "garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choices\":", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ])
    func brokenConnections(answer: String) async throws {
        let server = TestServer(answers: [answer])
        #expect(await failure(try client(server))?.kind == .connection)
        #expect(server.requests.count == Self.quick.attempts)
    }

    @Test(arguments: [
        "not json", "[]", "{}", #"{"choices":[]}"#, #"{"choices":[{"message":7}]}"#, #"{"choices":{"a":1}}"#, "<html>hello</html>", "\u{1b}]0;x\u{7}",
        String(repeating: "[", count: 600),
    ])
    func answersThatAreNone(body: String) async throws {
        #expect(await failure(try client(TestServer(answers: [TestServer.answer(200, body)])))?.kind == .answer)
    }

    @Test func hugeAnswersAreCutOff() async throws {
        let server = TestServer { _, _, descriptor in
            TestServer.write("HTTP/1.1 200 OK\r\n\r\n", to: descriptor)
            let block = String(repeating: "x", count: 1 << 16)
            for _ in 0..<64 { TestServer.write(block, to: descriptor) }
        }
        #expect(await failure(try client(server, maximumAnswer: 1 << 20))?.kind == .answer)
        // A bomb of gzip counts as what it unpacks to.
        let bomb = TestServer { _, _, descriptor in
            TestServer.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n", to: descriptor)
            guard let packed = try? gzip(String(repeating: "0", count: 8 << 20)) else { return }
            packed.withUnsafeBytes { _ = send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        }
        #expect(await failure(try client(bomb, maximumAnswer: 1 << 20))?.kind == .answer)
    }

    @Test func aSilentServerTimesOut() async throws {
        let server = TestServer { _, _, _ in Thread.sleep(forTimeInterval: 3) }
        #expect(await failure(try client(server, timeout: 0.2))?.kind == .timeout)
    }

    /// The server never answers: only the cancelling ends this test.
    @Test func cancellingEndsAnExchange() async throws {
        let began = AsyncStream<Void>.makeStream()
        let server = TestServer { _, _, _ in
            began.continuation.yield()
            Thread.sleep(forTimeInterval: 5)
        }
        let client = try client(server, timeout: 3600)
        let task = Task { try await client.ask(Self.question) }
        for await _ in began.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func redirectsAreNotFollowed() async throws {
        let other = TestServer(answers: [TestServer.chat("Caught.")])
        let server = TestServer(answers: [TestServer.answer(307, "", headers: ["Location: \(other.address)/chat/completions"])])
        #expect(await failure(try client(server, key: "geheim"))?.kind == .status(307))
        #expect(other.requests.isEmpty)
    }

    @Test func nobodyThere() async throws {
        let port = TestServer.closedPort()
        let client = ChatClient(try ChatEndpoint(address: "http://127.0.0.1:\(port)", model: "m"), retries: Self.quick, timeout: 5)
        let error = try #require(await failure(client))
        #expect(error.kind == .connection && error.description.contains("running"))
    }
}

func gzip(_ text: String) throws -> Data {
    let process = Process(), input = Pipe(), output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let writer = Thread {
        input.fileHandleForWriting.write(Data(text.utf8))
        try? input.fileHandleForWriting.close()
    }
    writer.start()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
}
