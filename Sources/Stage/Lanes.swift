/// Sixteen pixels side by side: the unit in which every kernel of the Stage works.
typealias Lanes = SIMD16<Float>
typealias LaneMask = SIMDMask<SIMD16<Int32>>

/// Arithmetic on sixteen lanes. The standard library's `pointwiseMin`, `clamped` and `squareRoot` run one lane at a
/// time, so the few functions that the kernels need are built from comparisons, selections and integer steps here.
/// They are `@_transparent` because a call would cost four times its arithmetic: sixteen lanes handed over by value arrive as
/// four quarter registers, and the callee then works in quarters. What is too large to be inlined takes its lanes `inout`.
/// All of them are plain IEEE arithmetic: the same bits on every run and for every lane position.
extension SIMD16<Float> {
    @_transparent init(_ value: Float) { self.init(repeating: value) }

    /// 0, 1, ... 15.
    @_transparent static var ramp: Lanes { Lanes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

    @_transparent static func load(_ pointer: UnsafePointer<Float>) -> Lanes {
        UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
    }

    @_transparent static func load(_ pointer: UnsafeMutablePointer<Float>) -> Lanes {
        UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
    }

    @_transparent func store(_ pointer: UnsafeMutablePointer<Float>) {
        UnsafeMutableRawPointer(pointer).storeBytes(of: self, as: Lanes.self)
    }

    @_transparent var bits: SIMD16<UInt32> { unsafeBitCast(self, to: SIMD16<UInt32>.self) }
    @_transparent var magnitude: Lanes { unsafeBitCast(bits & 0x7fff_ffff, to: Lanes.self) }
    @_transparent var floor: Lanes { rounded(.down) }
    @_transparent var unit: Lanes { lesser(greater(self, Lanes(0)), Lanes(1)) }
    /// 0 below 0, 1 above 1, an S between.
    @_transparent var smooth: Lanes { let t = unit; return t * t * (3 - 2 * t) }
}

@_transparent func lesser(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .< a) }
@_transparent func greater(_ a: Lanes, _ b: Lanes) -> Lanes { a.replacing(with: b, where: b .> a) }
@_transparent func clamp(_ a: Lanes, _ low: Float, _ high: Float) -> Lanes { lesser(greater(a, Lanes(low)), Lanes(high)) }
@_transparent func select(_ mask: LaneMask, _ a: Lanes, _ b: Lanes) -> Lanes { b.replacing(with: a, where: mask) }
@_transparent func mix(_ a: Lanes, _ b: Lanes, _ t: Lanes) -> Lanes { a + (b - a) * t }

/// 1/sqrt(x) for x > 0: bit estimate and two Newton steps, relative error below 5e-6.
@_transparent func reciprocalRoot(_ x: Lanes) -> Lanes {
    var y = unsafeBitCast(0x5f37_5a86 &- (x.bits &>> 1), to: Lanes.self)
    let half = x * 0.5
    y = y * (1.5 - half * y * y)
    y = y * (1.5 - half * y * y)
    return y
}

/// sqrt(max(x, 0)).
@_transparent func root(_ x: Lanes) -> Lanes {
    let t = greater(x, Lanes(1e-20))
    return t * reciprocalRoot(t)
}

/// Sine to about 1e-3: a parabola over half a period, corrected once.
@_transparent func sine(_ x: Lanes) -> Lanes {
    let turns = x * 0.159_154_94
    let t = turns - turns.rounded(.toNearestOrEven)
    let y = t * (8 - 16 * t.magnitude)
    return y * (0.775 + 0.225 * y.magnitude)
}

@_transparent func cosine(_ x: Lanes) -> Lanes { sine(x + 1.570_796_3) }

/// Angle of (x, y) in -pi...pi to about 2e-4 radians.
@_transparent func angle(_ y: Lanes, _ x: Lanes) -> Lanes {
    let ax = x.magnitude, ay = y.magnitude
    let a = lesser(ax, ay) / greater(greater(ax, ay), Lanes(1e-20))
    let s = a * a
    var r = ((-0.046_496_475 * s + 0.159_314_22) * s - 0.327_622_76) * s * a + a
    r = select(ay .> ax, 1.570_796_3 - r, r)
    r = select(x .< 0, 3.141_592_7 - r, r)
    return select(y .< 0, Lanes(0) - r, r)
}

/// 2^x for -120 < x < 120, relative error below 3e-6.
@_transparent func powerOfTwo(_ x: Lanes) -> Lanes {
    let t = clamp(x, -120, 120)
    let whole = t.rounded(.toNearestOrEven)
    let f = (t - whole) * 0.693_147_18
    let high: Lanes = 0.166_666_67 + f * (0.041_666_67 + f * 0.008_333_3)
    let mantissa: Lanes = 1 + f * (1 + f * (0.5 + f * high))
    let shifted = (whole + 12_582_912).bits &- 0x4b40_0000
    return unsafeBitCast((shifted &+ 127) &<< 23, to: Lanes.self) * mantissa
}

/// log2(x) for normal x > 0, absolute error below 2e-6: the series of atanh about 1.
@_transparent func logOfTwo(_ x: Lanes) -> Lanes {
    // Exponent such that the mantissa lies in 0.7...1.41.
    let shifted = x.bits &+ (0x3f80_0000 &- 0x3f35_04f3)
    let exponent = unsafeBitCast((shifted &>> 23) | 0x4b00_0000, to: Lanes.self) - (8_388_608 + 127)
    let m = unsafeBitCast((shifted & 0x007f_ffff) &+ 0x3f35_04f3, to: Lanes.self)
    let t = (m - 1) / (m + 1), s = t * t
    let series: Lanes = 0.961_796_7 + s * (0.577_078 + s * 0.412_198_6)
    return exponent + t * (2.885_390_1 + s * series)
}

/// x^p for x >= 0.
@_transparent func power(_ x: Lanes, _ p: Float) -> Lanes {
    if p == 2 { return x * x }
    if p == 4 { let s = x * x; return s * s }
    return powerOfTwo(logOfTwo(greater(x, Lanes(1e-12))) * p)
}
