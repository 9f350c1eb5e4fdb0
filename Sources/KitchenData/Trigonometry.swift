import Foundation

// Foundation's Operation and the kitchen's would be ambiguous beside each other: the two functions that are wanted come from here.
func sine(_ angle: Float) -> Float { sin(angle) }
func cosine(_ angle: Float) -> Float { cos(angle) }
