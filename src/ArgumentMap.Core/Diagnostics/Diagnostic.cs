using System.Collections.Immutable;
using ArgumentMap.Text;

namespace ArgumentMap.Diagnostics;

/// <summary>Something reported about a map, with its location.</summary>
/// <param name="Message">What was found, what was expected and how to fix it.</param>
/// <param name="Location">The location it is about.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, SourceLocation Location)
{
    public Severity Severity { get; init; } = Descriptor.Severity;

    /// <summary>Other locations that the message refers to.</summary>
    public ImmutableArray<SourceLocation> Related { get; init; } = [];

    public CodeFix? Fix { get; init; }

    /// <summary>One line, as compilers print it: <c>path:line:column: severity CODE: message</c>.</summary>
    public override string ToString() =>
        $"{Location}{(Location.Source is null ? "" : ": ")}{Severity.Name()} {Descriptor.Code}: {Message}";
}
