public enum HeldOutDishes { public static let names: [String] = [] }
