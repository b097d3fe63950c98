using System.Collections.Immutable;

namespace ArgumentMap.Review.Schemes;

/// <summary>What a premise of a scheme has to say.</summary>
/// <param name="Name">A tag that tells a premise as this one: <c>#expertise</c>.</param>
public sealed record PremiseRole(string Name, string Text);

/// <summary>A pattern of argument that people use every day, with what it rests on and what to ask of it.</summary>
/// <param name="Name">As <c>scheme:</c> takes it.</param>
/// <param name="Questions">Critical questions, in order; an item with the tag <c>#cq1</c> answers the first.</param>
public sealed record Scheme(string Name, ImmutableArray<PremiseRole> Premises, string Conclusion, ImmutableArray<string> Questions);
