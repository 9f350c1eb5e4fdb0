/// Meat, fish, eggs, dairy, and what liquids, sauces and spices look like.
extension Looks {
    static let protein: [Look] = [
        Look("chicken", .breast, .fibrous, skin: 0xF2C4AE, flesh: 0xF4CFBA, accent: 0xFBE3D4, mixed: 0xE6BE9C, cooked: 0xF0DDBC, size: 0.115, aspect: 0.58, gloss: 0.45, count: 2, piece: 0.024),
        Look("beef", .steak, .marbled, skin: 0xA32A2C, flesh: 0xB8393A, accent: 0xF0DCC8, mixed: 0x96443A, cooked: 0x7A4A34, size: 0.115, aspect: 0.66, gloss: 0.45, count: 2, piece: 0.024),
        Look("pork", .steak, .marbled, skin: 0xE09A90, flesh: 0xE8A89C, accent: 0xFBEDE2, mixed: 0xCF9080, cooked: 0xD9B58C, size: 0.11, aspect: 0.66, gloss: 0.45, count: 2, piece: 0.023),
        Look("lamb", .steak, .marbled, skin: 0xB54646, flesh: 0xC25450, accent: 0xF7EBDD, mixed: 0xA25646, cooked: 0x8E5A3E, size: 0.09, aspect: 0.62, gloss: 0.4, count: 3, piece: 0.022),
        Look("minced meat", .mince, .fibrous, skin: 0xC2554C, flesh: 0xD06A5C, accent: 0xF0CDBE, mixed: 0xB05A48, cooked: 0x8A5738, size: 0.11, aspect: 0.9, gloss: 0.35, count: 1, piece: 0.011),
        Look("bacon", .rasher, .marbled, skin: 0xC65A50, flesh: 0xD3706A, accent: 0xF8E3D6, mixed: 0xBE6A56, cooked: 0xA8482E, size: 0.15, aspect: 0.17, gloss: 0.4, count: 4, piece: 0.016),
        Look("ham", .rasher, .plain, skin: 0xE99A9C, flesh: 0xF0ABA8, accent: 0xFAE6DE, mixed: 0xE0A09A, cooked: 0xDC8E80, size: 0.1, aspect: 0.85, gloss: 0.4, count: 3, piece: 0.018),
        Look("sausage", .sausage, .speckled, skin: 0xBE6A4A, flesh: 0xD99A80, accent: 0xF2D9C4, mixed: 0xB97A58, cooked: 0x97502C, size: 0.105, aspect: 0.24, gloss: 0.6, count: 4, piece: 0.019),
        Look("salmon", .fillet, .flake, skin: 0xF08A5C, flesh: 0xF58F60, accent: 0xFCD2B6, mixed: 0xEFA17C, cooked: 0xF3AE8A, size: 0.12, aspect: 0.48, gloss: 0.6, count: 2, piece: 0.023),
        Look("tuna", .fillet, .flake, skin: 0xA83A48, flesh: 0xB54452, accent: 0xD8828A, mixed: 0xC8A08C, cooked: 0xD2A78E, size: 0.11, aspect: 0.55, gloss: 0.5, count: 2, piece: 0.022),
        Look("white fish", .fillet, .flake, skin: 0xF0E6DC, flesh: 0xF4ECE2, accent: 0xFFFBF4, mixed: 0xEFE6D8, cooked: 0xFBF6EA, size: 0.12, aspect: 0.46, gloss: 0.5, count: 2, piece: 0.023),
        Look("prawn", .shrimp, .plain, skin: 0xCBB5A6, flesh: 0xE6D2C4, accent: 0x7C8890, mixed: 0xE8B7A0, cooked: 0xF2895A, size: 0.048, aspect: 0.5, gloss: 0.65, count: 9, piece: 0.015),
        Look("egg", .egg, .plain, skin: 0xE2B488, flesh: 0xFDFBF4, accent: 0xF6AE18, mixed: 0xF7D263, cooked: 0xF8D770, size: 0.055, aspect: 0.78, gloss: 0.25, count: 3, piece: 0.016),
        Look("egg yolk", .yolk, .plain, skin: 0xF7AE17, flesh: 0xF7AE17, accent: 0xFFD75E, mixed: 0xF6BE38, cooked: 0xF5CB55, size: 0.036, aspect: 1, gloss: 0.9, count: 3, piece: 0.013),
        Look("egg white", .white, .plain, skin: 0xF3EFD8, flesh: 0xFDFCF6, accent: 0xFFFFFF, mixed: 0xFDFBF4, cooked: 0xFDFCF7, size: 0.1, aspect: 0.95, gloss: 0.85, count: 2, piece: 0.015, body: 0.25),
        Look("tofu", .block, .plain, skin: 0xF8F2E0, flesh: 0xFBF7EA, accent: 0xEADFC2, mixed: 0xF6F0DE, cooked: 0xF1DDA8, size: 0.085, aspect: 0.72, gloss: 0.25, count: 1, piece: 0.022),
    ]

    static let dairy: [Look] = [
        Look("butter", .block, .plain, skin: 0xF9DE74, flesh: 0xFBE68C, accent: 0xF2CE55, mixed: 0xF3CC52, size: 0.085, aspect: 0.5, gloss: 0.35, count: 1, piece: 0.019, body: 0.45),
        Look("cheese", .wheel, .holes, skin: 0xF2B22A, flesh: 0xFAC945, accent: 0xDE9A18, mixed: 0xF8CC55, size: 0.1, aspect: 0.7, gloss: 0.25, count: 1, piece: 0.016),
        Look("mozzarella", .ball, .plain, skin: 0xFCFAF2, flesh: 0xFDFBF5, accent: 0xEDE6D4, mixed: 0xFBF4DC, size: 0.062, aspect: 0.93, gloss: 0.6, count: 2, piece: 0.018),
        Look("parmesan", .wheel, .plain, skin: 0xD9A64C, flesh: 0xF5E0A0, accent: 0xC9903A, mixed: 0xF3DE9C, size: 0.095, aspect: 0.62, gloss: 0.15, count: 1, piece: 0.012),
        Look("feta", .block, .holes, skin: 0xFDFBF5, flesh: 0xFEFDF8, accent: 0xE9E3D2, mixed: 0xFAF6EA, size: 0.075, aspect: 0.7, gloss: 0.2, count: 1, piece: 0.015),
        Look("cream cheese", .block, .plain, skin: 0xFBF7EA, flesh: 0xFDFAF0, accent: 0xF0E8D2, mixed: 0xFBF6E8, size: 0.075, aspect: 0.62, gloss: 0.3, count: 1, piece: 0.018),
        Look("cream", .liquid, skin: 0xF3E7CC, flesh: 0xF8EFDA, accent: 0xFFFDF6, mixed: 0xFBF3DF, gloss: 0.6, body: 1),
        Look("milk", .liquid, skin: 0xEEEBE4, flesh: 0xF4F2EC, accent: 0xFFFFFF, mixed: 0xFAF7EE, gloss: 0.75, body: 0.95),
        Look("yogurt", .thick, skin: 0xEDE9E0, flesh: 0xF6F3EC, accent: 0xFFFFFF, mixed: 0xFAF7EE, gloss: 0.5, body: 1),
        Look("coconut milk", .liquid, skin: 0xEBE7DC, flesh: 0xF3F0E6, accent: 0xEFECE2, mixed: 0xF7F3E8, gloss: 0.65, body: 0.95),
    ]

    static let liquids: [Look] = [
        Look("oil", .liquid, skin: 0xD6A80E, flesh: 0xE6BE24, accent: 0xF6E48C, mixed: 0xE5CB62, gloss: 1, body: 0.36),
        Look("olive oil", .liquid, skin: 0xA8A010, flesh: 0xBDB424, accent: 0xE5DE80, mixed: 0xC9BF54, gloss: 1, body: 0.4),
        Look("sesame oil", .liquid, skin: 0xA8661A, flesh: 0xBD7A28, accent: 0xE5B868, mixed: 0xC08C48, gloss: 1, body: 0.45),
        Look("water", .liquid, skin: 0xBFD9E2, flesh: 0xD6E8EE, accent: 0xF4FBFD, mixed: 0xDDE8EA, gloss: 1, body: 0.07),
        Look("stock", .liquid, skin: 0xC07E1C, flesh: 0xCE9030, accent: 0xF0CE7A, mixed: 0xD0A050, gloss: 0.9, body: 0.5),
        Look("soy sauce", .liquid, skin: 0x1E0C06, flesh: 0x2C130A, accent: 0x8A4A22, mixed: 0x6B3A1E, gloss: 0.95, body: 0.85),
        Look("honey", .thick, skin: 0xD9860C, flesh: 0xE8981A, accent: 0xFBD26A, mixed: 0xE8AE46, gloss: 1, body: 0.66),
        Look("syrup", .thick, skin: 0x9C4F14, flesh: 0xB3611C, accent: 0xE5A04E, mixed: 0xB9763A, gloss: 1, body: 0.72),
        Look("vinegar", .liquid, skin: 0xC9A25E, flesh: 0xDDBE82, accent: 0xF4E4BC, mixed: 0xD9C08C, gloss: 1, body: 0.3),
        Look("wine", .liquid, skin: 0x4E0A1C, flesh: 0x5E0E22, accent: 0xB5385A, mixed: 0x8A2A42, gloss: 1, body: 0.8),
        Look("tomato sauce", .thick, skin: 0xC23018, flesh: 0xCE3C20, accent: 0xE5673C, mixed: 0xCB4426, cooked: 0xB5301A, gloss: 0.6, body: 1),
        Look("mayonnaise", .thick, skin: 0xEFE2B4, flesh: 0xF7ECC6, accent: 0xFFFBEC, mixed: 0xF8EEC8, gloss: 0.6, body: 1),
        Look("mustard", .thick, skin: 0xD9A514, flesh: 0xE2B222, accent: 0x9A7212, mixed: 0xDDB33C, gloss: 0.5, body: 1),
        Look("chocolate", .bar, .plain, skin: 0x4A2413, flesh: 0x562B17, accent: 0x7A4526, mixed: 0x4B2413, size: 0.11, aspect: 0.6, gloss: 0.45, count: 1, piece: 0.019),
        Look("jam", .thick, skin: 0x9E1428, flesh: 0xB51C30, accent: 0xDB4A50, mixed: 0xA82438, gloss: 0.95, body: 0.7),
        Look("pesto", .thick, skin: 0x5C7F24, flesh: 0x6B8F2C, accent: 0x9AAE4A, mixed: 0x72903A, gloss: 0.55, body: 1),
        Look("fish sauce", .liquid, skin: 0x8A4410, flesh: 0x9C5818, accent: 0xDDA056, mixed: 0xAA7440, gloss: 0.95, body: 0.55),
        Look("lemon juice", .liquid, skin: 0xEBD86A, flesh: 0xF2E48C, accent: 0xFBF6D2, mixed: 0xF0E5A0, gloss: 0.9, body: 0.5),
        Look("coffee", .liquid, skin: 0x1E0D05, flesh: 0x2A140A, accent: 0x9A6432, mixed: 0x5E3A22, gloss: 0.9, body: 0.9),
    ]

    static let spices: [Look] = [
        Look("salt", .powder, skin: 0xF6F5F2, flesh: 0xFFFFFF, accent: 0xDDE0E2, size: 0.06, gloss: 0.3, count: 1, piece: 0.0035),
        Look("pepper", .powder, skin: 0x4A3E33, flesh: 0x2C2420, accent: 0x8A7A66, size: 0.05, gloss: 0.1, count: 1, piece: 0.0038),
        Look("paprika", .powder, skin: 0xB8331A, flesh: 0xC8431F, accent: 0x8E2412, size: 0.05, gloss: 0.05, count: 1, piece: 0.003),
        Look("cumin", .flake, skin: 0x9A7340, flesh: 0xB38C52, accent: 0x6E4E28, mixed: 0x96703E, size: 0.05, gloss: 0.1, count: 1, piece: 0.0065),
        Look("cinnamon", .stick, .swirl, skin: 0x96552B, flesh: 0xB06C3A, accent: 0x6C3818, mixed: 0xA0622F, size: 0.085, aspect: 0.15, gloss: 0.15, count: 3, piece: 0.009),
        Look("turmeric", .powder, skin: 0xE29A12, flesh: 0xEDAA1E, accent: 0xBE7A0A, size: 0.05, gloss: 0.05, count: 1, piece: 0.003),
        Look("curry powder", .powder, skin: 0xC98F24, flesh: 0xD9A236, accent: 0x9A661A, size: 0.055, gloss: 0.05, count: 1, piece: 0.0032),
        Look("cocoa", .powder, skin: 0x5A3320, flesh: 0x6B4029, accent: 0x42230F, size: 0.08, gloss: 0.03, count: 1, piece: 0.003),
        Look("baking powder", .powder, skin: 0xFAFAF7, flesh: 0xFFFFFF, accent: 0xE6E6E2, size: 0.045, gloss: 0.05, count: 1, piece: 0.003),
        Look("yeast", .flake, skin: 0xC0A06A, flesh: 0xD3B684, accent: 0x9C7C48, size: 0.045, gloss: 0.1, count: 1, piece: 0.004),
        Look("chilli flake", .flake, skin: 0xB5241A, flesh: 0xD2452A, accent: 0xF0D080, mixed: 0xB03A24, size: 0.045, gloss: 0.2, count: 1, piece: 0.0075),
        Look("vanilla", .stick, skin: 0x2E1A12, flesh: 0x43281A, accent: 0x1D100A, mixed: 0x54351F, size: 0.115, aspect: 0.055, gloss: 0.35, count: 2, piece: 0.008),
        Look("saffron", .thread, skin: 0xB01A08, flesh: 0xD23C14, accent: 0xEDA021, mixed: 0xE59A20, size: 0.022, aspect: 0.06, gloss: 0.2, count: 42, piece: 0.009),
    ]
}
