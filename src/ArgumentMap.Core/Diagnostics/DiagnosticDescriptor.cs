namespace ArgumentMap.Diagnostics;

/// <summary>A kind of diagnostic. Lives beside the code that reports it.</summary>
/// <param name="Code">ARG and three digits; once given it keeps its meaning.</param>
/// <param name="Name">Kebab-case; describes the pattern that was found.</param>
/// <param name="Severity">What it is reported as unless settings say otherwise.</param>
public sealed record DiagnosticDescriptor(string Code, string Name, Severity Severity);
