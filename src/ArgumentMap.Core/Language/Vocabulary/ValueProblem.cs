using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>What is wrong with the value of a property.</summary>
/// <param name="Fix">What to write instead; null where that is unclear.</param>
internal sealed record ValueProblem(DiagnosticDescriptor Descriptor, string Message, string? Fix);
