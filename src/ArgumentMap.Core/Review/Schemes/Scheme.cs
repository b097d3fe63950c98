using System.Collections.Immutable;

namespace ArgumentMap.Review.Schemes;

/// <summary>A premise that a scheme requires.</summary>
/// <param name="Name">The tag that marks a premise as this one: <c>#expertise</c>.</param>
public sealed record PremiseRole(string Name, string Text);

/// <summary>A pattern of argument, with its premises and the critical questions to ask.</summary>
/// <param name="Name">The name that <c>scheme:</c> takes.</param>
/// <param name="Conclusion">What follows; empty where a scheme of one's own does not say.</param>
/// <param name="Questions">Critical questions, in order; an item with the tag <c>#cq1</c> answers the first.</param>
public sealed record Scheme(string Name, ImmutableArray<PremiseRole> Premises, string Conclusion, ImmutableArray<string> Questions)
{
    /// <summary>What else the scheme is called; <c>scheme:</c> takes these names too.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];
}
